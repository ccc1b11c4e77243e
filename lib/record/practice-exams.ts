import type { SittingRules } from "@/lib/exam/move";
import { dayOf } from "@/lib/memory/day";
import { type Interval, wilsonInterval } from "@/lib/shared/wilson-interval";
import type { RecordState } from "./fold";

/** How one practice exam went. */
export interface PracticeExamResult {
  session: string;
  /** The local day number on which it began. */
  day: number;
  /** Undefined where its rules are not known. */
  length: SittingRules["length"] | undefined;
  right: number;
  /** Questions of the paper. One that was not answered is not right. */
  of: number;
  /** `right` out of `of`, from 0 to 1. */
  share: number;
  /** Wilson's 95 % interval of the share. */
  range: Interval;
}

/**
 * The finished practice exams of a bank, oldest first.
 * @param zone minutes that local time is ahead of UTC
 */
export function listPracticeExams(state: RecordState, bank: string, zone: number): PracticeExamResult[] {
  return [...state.sittings.values()]
    .filter(
      (session) =>
        session.bank === bank && session.activity === "exam" && session.finished && session.total > 0,
    )
    .sort((a, b) => a.startedAt - b.startedAt)
    .map(({ id, startedAt, length, right, total }) => ({
      session: id,
      day: dayOf(startedAt, zone),
      length,
      right,
      of: total,
      share: right / total,
      range: wilsonInterval(right, total),
    }));
}

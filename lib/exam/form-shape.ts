import type { ExamShape } from "@/lib/bank/bank";

/** How much of the exam a practice exam is. */
export type FormLength = "full" | "half" | "short";

/** What a practice exam asks for. */
export interface FormShape {
  items: number;
  /** Minutes for the whole paper, whole. */
  minutes: number;
  break: { afterItem: number; minutes: number } | null;
}

const shortest = 10;
const own = { items: 60, minutesAnItem: 1.25 };

/**
 * The shape of a practice exam. Full is the exam's own shape, as far as the bank's questions go; half is half of it;
 * short is a sixth, but ten questions at least, or what there is. The minutes keep the exam's pace, rounded. Only the
 * full one has a break, where one still falls inside of it.
 *
 * For a bank without an exam shape, full is 60 questions at 1.25 minutes each. That pace is Rehearse's own choice: the
 * design names none.
 * @param bank its exam, and how many live questions it has
 */
export function formShape(bank: { exam?: ExamShape; questions: number }, length: FormLength): FormShape {
  const { exam, questions } = bank;
  const full = Math.min(exam?.items ?? own.items, questions);
  const items = {
    full,
    half: Math.round(full / 2),
    short: Math.min(full, Math.max(shortest, Math.round(full / 6))),
  }[length];
  const pause = length === "full" ? exam?.break : undefined;
  return {
    items,
    minutes: Math.round(exam ? (exam.minutes * items) / exam.items : items * own.minutesAnItem),
    break: pause && pause.afterItem < items ? { afterItem: pause.afterItem, minutes: pause.minutes } : null,
  };
}

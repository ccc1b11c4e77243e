import type { RecordEvent } from "@/lib/record/event";
import type { ResponseFile } from "./response-file";
import { responsesOf } from "./responses-of";

const minuteMs = 60_000;

/**
 * The text of a file of responses, and how many answers are in it. Times are cut to the minute: an analysis needs their order alone.
 * @param learner the pseudonym
 */
export function makeResponseFile(
  events: readonly RecordEvent[],
  bank: string,
  learner: string,
): { text: string; answers: number } {
  const { responses, papers } = responsesOf(events, bank);
  const toMinute = <T extends { time: number }>(one: T): T => ({
    ...one,
    time: Math.floor(one.time / minuteMs) * minuteMs,
  });
  const file: ResponseFile = {
    format: "rehearse-responses",
    version: 1,
    bank,
    learner,
    responses: responses.map(toMinute),
    papers: papers.map(toMinute),
  };
  return { text: `${JSON.stringify(file, null, 1)}\n`, answers: responses.length };
}

/** A name for the file: `responses-BANK-7f3a.json`, with the beginning of the pseudonym, so that files of a class don't share a name. */
export function responseFileName(bank: string, learner: string): string {
  return `responses-${bank}-${learner.replace(/\W/g, "").slice(0, 6)}.json`;
}

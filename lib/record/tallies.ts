import type { Confidence } from "@/lib/exam/move";

/**
 * Counts over the whole record, by name. Each is a sum over logs: when a log changes, what it gave before is taken off
 * and what it gives now is added, so nothing has to be counted again.
 */
export type Tallies = ReadonlyMap<string, number>;

/** The names of counts. */
export const tallyName = {
  /** Reviews of all concepts: every answer that counts and every rating. */
  reviews: "reviews",
  /** Answers that count. */
  answers: "answers",
  /** Concepts of a bank that were reviewed. */
  studied: (bank: string) => `studied ${bank}`,
  /** Items of a bank that were answered. */
  answered: (bank: string) => `answered ${bank}`,
  /** Concepts of a bank that were met on a day for the first time, and as a flashcard. */
  introduced: (bank: string, day: number) => `introduced ${day} ${bank}`,
  /** Answers of a bank in a calendar month (2026-11), by how sure the learner was and whether they were right. */
  confidence: (bank: string, month: string, level: Confidence, isRight: boolean) =>
    `${confidenceStart}${month} ${level} ${isRight ? "right" : "wrong"} ${bank}`,
};

/** The banks of which anything was reviewed. */
export function studiedBanks(tallies: Tallies): string[] {
  const start = tallyName.studied("");
  return [...tallies].flatMap(([name, count]) =>
    name.startsWith(start) && count > 0 ? [name.slice(start.length)] : [],
  );
}

const confidenceStart = "confidence ";

/** Answers with a word on how sure the learner was. */
export interface ConfidenceCount {
  month: string;
  level: Confidence;
  isRight: boolean;
  count: number;
}

/** How sure a learner was of answers in a bank. */
export function listConfidence(tallies: Tallies, bank: string): ConfidenceCount[] {
  const found: ConfidenceCount[] = [];
  for (const [name, count] of tallies) {
    if (!name.startsWith(confidenceStart)) continue;
    const [, month = "", level, verdict, ...rest] = name.split(" ");
    if (rest.join(" ") === bank)
      found.push({ month, level: level as Confidence, isRight: verdict === "right", count });
  }
  return found;
}

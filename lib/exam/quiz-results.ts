import { type AnsweredPaper, listMissed } from "./quiz-progress";

/** Right answers out of all items. */
export interface Score {
  correct: number;
  total: number;
}

/** What a quiz came to. */
export interface QuizResults extends Score {
  /** Scores by domain, in the order in which domains first come up. Items that left the bank are not in it. */
  byDomain: (Score & { domain: string })[];
  /** Items that were answered wrong, in the order of the paper. */
  missed: string[];
  /** Items without an answer. They count as not right. */
  unanswered: string[];
}

/**
 * What a quiz came to, whether it is finished or not.
 * @param domainOf the domain of an item; `undefined` when the bank no longer has it
 */
export function quizResults(
  paper: AnsweredPaper,
  domainOf: (item: string) => string | undefined,
): QuizResults {
  const domains = new Map<string, Score>();
  let correct = 0;
  for (const { item } of paper.items) {
    const point = paper.answers.get(item)?.correct ? 1 : 0;
    correct += point;
    const domain = domainOf(item);
    if (domain === undefined) continue;
    const score = domains.get(domain) ?? { correct: 0, total: 0 };
    domains.set(domain, { correct: score.correct + point, total: score.total + 1 });
  }
  return {
    correct,
    total: paper.items.length,
    byDomain: [...domains].map(([domain, score]) => ({ domain, ...score })),
    missed: listMissed(paper),
    unanswered: paper.items.map(({ item }) => item).filter((item) => !paper.answers.has(item)),
  };
}

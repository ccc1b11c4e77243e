/** Kinds of item that a quiz can ask. A flashcard is rated, not answered, and has its own sessions. */
export const quizKinds = ["question", "cloze", "short-answer"] as const;
export type QuizKind = (typeof quizKinds)[number];

/** `tutor`: feedback after each answer. `test`: feedback at the end. */
export type QuizMode = "tutor" | "test";

/** What the quiz page's address asks for. */
export interface QuizRequest {
  /** How many items, 1 to 200. Plays no part when `items` or `retry` names them. */
  count: number;
  /** Ids of domains; all when empty. */
  domains: readonly string[];
  kinds: readonly QuizKind[];
  mode: QuizMode;
  /** With a seed, everybody with the same bank gets the same paper. */
  seed: string | null;
  /** A session whose missed items are asked again. */
  retry: string | null;
  /** Exactly these items, in this order; empty for a choice. */
  items: readonly string[];
}

/** The quiz that an address without a query stands for. */
export const defaultQuizRequest: QuizRequest = {
  count: 5,
  domains: [],
  kinds: ["question"],
  mode: "tutor",
  seed: null,
  retry: null,
  items: [],
};

/** Most items that one quiz may have. */
export const maxQuizCount = 200;

/**
 * The text that stands for a request in an address and in the record: `count=5&domain=crisis&mode=test`. The order of
 * keys is fixed and defaults are left out (except the count), so that equal requests give equal texts.
 */
export function printQuizRequest(request: QuizRequest): string {
  const isNamed = request.items.length > 0 || request.retry !== null;
  const domains = sortedSet(request.domains);
  const kinds = sortedSet(request.kinds);
  const pairs: [string, string][] = [];
  if (!isNamed) {
    pairs.push(["count", String(request.count)]);
    if (domains.length > 0) pairs.push(["domain", domains.join(",")]);
    if (kinds.join() !== defaultQuizRequest.kinds.join()) pairs.push(["kinds", kinds.join(",")]);
  }
  if (request.mode !== defaultQuizRequest.mode) pairs.push(["mode", request.mode]);
  if (request.seed !== null) pairs.push(["seed", request.seed]);
  if (request.items.length > 0) pairs.push(["items", request.items.join(",")]);
  else if (request.retry !== null) pairs.push(["retry", request.retry]);
  // A comma needs no escape in a query, and an address that people read out is easier without %2C.
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
}

function sortedSet<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

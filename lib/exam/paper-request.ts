import type { SittingRules } from "./move";
import type { Query } from "./parse-quiz-request";

/** What the address of a printed paper asks for. */
export interface PaperRequest {
  length: SittingRules["length"];
  /** `null`: any. */
  seed: string | null;
  /** Whether the answer key is printed with it. */
  withKey: boolean;
}

const lengths: readonly string[] = ["full", "half", "short"] satisfies PaperRequest["length"][];
const longestSeed = 100;

const isLength = (text: string): text is PaperRequest["length"] => lengths.includes(text);

/**
 * Reads the query of a printed paper: `length` (full, half, short), `seed`, `key=1`. A value that can't be used is as
 * good as none: then it is a full paper, with a new seed, without a key. Never throws.
 */
export function parsePaperRequest(query: Query): PaperRequest {
  const read = (key: string) => {
    const value = query instanceof URLSearchParams ? query.get(key) : query[key];
    return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
  };
  const length = read("length");
  const seed = read("seed");
  return {
    length: isLength(length) ? length : "full",
    seed: seed === "" || seed.length > longestSeed ? null : seed,
    withKey: read("key") === "1",
  };
}

/** The query that stands for a request: `length=half&seed=k3m9qa&key=1`. */
export function printPaperRequest({ length, seed, withKey }: PaperRequest): string {
  return [
    `length=${length}`,
    ...(seed === null ? [] : [`seed=${encodeURIComponent(seed)}`]),
    ...(withKey ? ["key=1"] : []),
  ].join("&");
}

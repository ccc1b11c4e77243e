import {
  defaultQuizRequest,
  maxQuizCount,
  type QuizKind,
  type QuizMode,
  type QuizRequest,
  quizKinds,
} from "./quiz-request";

/** A page's query, as Next hands it over or as the browser holds it. */
export type Query = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What exists in the bank, so that a name that does not can be reported. Not checked when left out. */
export interface KnownNames {
  domains?: readonly string[];
  items?: readonly string[];
}

/** A request that can be used, and a sentence for each value that could not. */
export interface ParsedQuizRequest {
  request: QuizRequest;
  notices: string[];
}

const longestText = 100;

/**
 * Reads the quiz page's query: `count`, `domain` and `items` (repeated or with commas), `kinds`, `mode`, `seed`, `retry`.
 * Unknown keys are ignored. A value that can't be used is reported and its default is taken. Never throws.
 */
export function parseQuizRequest(query: Query, known: KnownNames = {}): ParsedQuizRequest {
  const notices: string[] = [];
  const notice = (text: string) => notices.push(text);
  const items = readNames(
    query,
    "items",
    known.items,
    (id) => `There is no item "${id}" here. It is left out.`,
    notice,
  );
  const retry = items.length > 0 ? null : readText(query, "retry", notice);
  const isNamed = items.length > 0 || retry !== null;
  const request: QuizRequest = {
    // The canonical form: what plays no part has its default.
    count: isNamed ? defaultQuizRequest.count : readCount(query, notice),
    domains: isNamed
      ? []
      : [
          ...readNames(
            query,
            "domain",
            known.domains,
            (id) => `There is no domain "${id}" here. It is left out.`,
            notice,
          ),
        ].sort(),
    kinds: isNamed ? defaultQuizRequest.kinds : readKinds(query, notice),
    mode: readMode(query, notice),
    seed: readText(query, "seed", notice),
    retry,
    items,
  };
  return { request, notices };
}

type Notice = (text: string) => void;

function valuesOf(query: Query, key: string): string[] {
  const values = query instanceof URLSearchParams ? query.getAll(key) : (query[key] ?? []);
  return (typeof values === "string" ? [values] : [...values]).map((value) => value.trim());
}

function namesOf(query: Query, key: string): string[] {
  const names = valuesOf(query, key).flatMap((value) => value.split(",").map((name) => name.trim()));
  return [...new Set(names)].filter(Boolean);
}

function readNames(
  query: Query,
  key: string,
  known: readonly string[] | undefined,
  say: (name: string) => string,
  notice: Notice,
): string[] {
  const names = namesOf(query, key);
  for (const name of names) if (known && !known.includes(name)) notice(say(shorten(name)));
  const usable = known ? names.filter((name) => known.includes(name)) : names;
  if (usable.length > maxQuizCount) notice(`A quiz has at most ${maxQuizCount} items. The rest is left out.`);
  return usable.slice(0, maxQuizCount);
}

function readCount(query: Query, notice: Notice): number {
  const text = valuesOf(query, "count")[0];
  if (text === undefined || text === "") return defaultQuizRequest.count;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= maxQuizCount) return count;
  notice(
    `The number of questions must be from 1 to ${maxQuizCount}, and the address says "${shorten(text)}". ` +
      `This quiz has ${defaultQuizRequest.count}.`,
  );
  return defaultQuizRequest.count;
}

function readKinds(query: Query, notice: Notice): readonly QuizKind[] {
  const names = namesOf(query, "kinds");
  const isKind = (name: string): name is QuizKind => (quizKinds as readonly string[]).includes(name);
  for (const name of names) {
    if (isKind(name)) continue;
    notice(`A quiz can't ask "${shorten(name)}". It can ask ${quizKinds.join(", ")}.`);
  }
  const kinds = names.filter(isKind).sort();
  return kinds.length > 0 ? kinds : defaultQuizRequest.kinds;
}

function readMode(query: Query, notice: Notice): QuizMode {
  const text = valuesOf(query, "mode")[0];
  if (text === undefined || text === "") return defaultQuizRequest.mode;
  if (text === "tutor" || text === "test") return text;
  notice(`There is no mode "${shorten(text)}". Feedback comes after each answer.`);
  return defaultQuizRequest.mode;
}

function readText(query: Query, key: "seed" | "retry", notice: Notice): string | null {
  const text = valuesOf(query, key)[0];
  if (!text) return null;
  if (text.length <= longestText) return text;
  notice(`The ${key} in the address is longer than ${longestText} characters. It is left out.`);
  return null;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import type { ResponseItem } from "./asked-bank";

/** What a cell of a table says of an answer. */
export interface ReadCell {
  score: number;
  /** Ids of options. */
  chosen?: string[];
}

const rights = new Set(["1", "true", "t", "yes", "y", "right", "correct"]);
const wrongs = new Set(["0", "false", "f", "no", "n", "wrong", "incorrect"]);

/** Text as it is compared: case, spaces and a full stop at the end play no part. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, "");
}

/** A score as people write one: 1, 0, true, right, 0.5, 50 %. Undefined when it is none, or beyond 0 and 1. */
export function readScore(cell: string): number | undefined {
  const word = comparable(cell);
  if (rights.has(word)) return 1;
  if (wrongs.has(word)) return 0;
  const [, digits, percent] = /^(\d+(?:[.,]\d+)?) ?(%?)$/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(",", ".")) / (percent ? 100 : 1);
  return value <= 1 ? value : undefined;
}

/** What was chosen, by the ids, texts or letters (A is the author's first) of options; several with ; or , between. Undefined when it names none. */
export function readChoice(cell: string, { options }: ResponseItem): ReadCell | undefined {
  if (options.length === 0) return undefined;
  const byName = new Map(
    options.flatMap(({ id, text }) => [[comparable(text), id] as const, [id, id] as const]),
  );
  const byLetter = (word: string) =>
    /^[a-z]$/i.test(word) ? options[word.toLowerCase().charCodeAt(0) - 97]?.id : undefined;
  const find = (word: string) =>
    byName.get(word.trim()) ?? byName.get(comparable(word)) ?? byLetter(word.trim());
  const whole = find(cell);
  const parts = whole ? [whole] : (all(cell.split(";").map(find)) ?? all(cell.split(/[,;+\s]+/).map(find)));
  if (!parts) return undefined;
  const chosen = [...new Set(parts)];
  const isRight = options.every(({ id, isKey }) => isKey === chosen.includes(id));
  return { score: isRight ? 1 : 0, chosen };
}

const all = (ids: (string | undefined)[]): string[] | undefined => {
  const found = ids.filter((id) => id !== undefined);
  return found.length === ids.length ? found : undefined;
};

/** A time in milliseconds: seconds as a number, `1:30`, or a number of milliseconds where the column says so. */
export function readDuration(cell: string, inMs: boolean): number | undefined {
  const text = cell.trim();
  const [, minutes, seconds] = /^(\d+):([0-5]\d)$/.exec(text) ?? [];
  if (minutes !== undefined) return (Number(minutes) * 60 + Number(seconds)) * 1000;
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  return Math.round(Number(text.replace(",", ".")) * (inMs ? 1 : 1000));
}

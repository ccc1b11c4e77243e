import { type Line, lineText } from "./line";

/** What a line begins with. `length` is how many characters of its text that is. */
export type Label =
  | { kind: "number"; value: number; length: number; list: string }
  | { kind: "letter"; value: string; length: number; isKey: boolean }
  | { kind: "field"; name: FieldName; of?: string; length: number };

export type FieldName =
  | "answer"
  | "explanation"
  | "why"
  | "feedback"
  | "hint"
  | "key points"
  | "model answer"
  | "tags"
  | "id"
  | "domain"
  | "difficulty"
  | "kind"
  | "back"
  | "right"
  | "wrong";

const keySigns = "[*✓✔√→]|\\[\\*\\]";
// A line to write the answer on may stand before the number.
const number =
  /^\s*(?:_{2,}\s*)?(?:(?:question|item|q|pregunta|frage)\s?[#.:]?\s?(\d{1,5})(?:\s?[.):–-])?(?=\s|$)|(\d{1,5})\s?[.)](?=\s|$|[\p{L}¿"“(])|\((\d{1,5})\)(?=\s|$))\s*/iu;
const letter = new RegExp(
  `^\\s*(${keySigns})?\\s*(?:\\(([a-z])\\)|\\[([a-z])\\]|([a-z])\\s?[.)]|([a-z]):(?=\\s))(${keySigns})?(?:\\s+|$|(?=[\\p{L}\\d"“$]))`,
  "iu",
);
const fields: [FieldName, RegExp][] = [
  [
    "answer",
    /^\s*(?:(?:the\s+)?(?:correct|right)\s+)?(?:answers?(?:\s+key)?|ans|key|solution|respuesta(?:\s+correcta)?|antwort|lösung)\.?(?:\s+is)?\s*(?:[:=]|[–-]\s)\s*/i,
  ],
  ["answer", /^\s*(?:correct(?:\s+(?:option|choice))?|ans\.)\s*[:=]?\s*(?=\(?[a-z]\)?[.)]?\s*$)/i],
  ["answer", /^\s*answer\s+(?=\(?[a-z]\)?[.)]?\s*$)/i],
  [
    "explanation",
    /^\s*(?:explanation|rationale|reason(?:ing)?|justification|discussion|explicación|begründung|erklärung)\s*(?:[:=]|[–-]\s)\s*/i,
  ],
  ["why", /^\s*why(?:\s+\(?([a-z])\)?)?\s*:\s*/i],
  ["why", /^\s*(?:rationale|feedback|explanation)\s+(?:for\s+)?\(?([a-z])\)?\s*:\s*/i],
  ["feedback", /^\s*(?:feedback|comment|response)\s*:\s*/i],
  ["hint", /^\s*(?:hint|clue|pista|hinweis)\s?\d*\s*:\s*/i],
  ["key points", /^\s*key\s+points?\s*:\s*/i],
  ["model answer", /^\s*(?:model|sample)\s+answer\s*:\s*/i],
  ["back", /^\s*back\s*:\s*/i],
  ["tags", /^\s*(?:tags?|keywords?)\s*:\s*/i],
  ["id", /^\s*id\s*:\s*/i],
  ["domain", /^\s*(?:domain|category|topic|chapter|section|objective)\s*:\s*/i],
  ["difficulty", /^\s*(?:difficulty|level)\s*:\s*/i],
  ["kind", /^\s*kind\s*:\s*/i],
  ["right", /^\s*~\s+(?=\S)/],
  ["wrong", /^\s*@\s+(?=\S)/],
];

const labelled = 400;

/** The label that a line begins with; undefined for a line of words. */
export function labelOf(line: Line): Label | undefined {
  if (line.block) return undefined;
  const { mark } = line;
  if (mark?.kind === "number" && mark.level === 0)
    return { kind: "number", value: mark.value, length: 0, list: mark.list };
  const text = lineText(line).slice(0, labelled);
  for (const [name, pattern] of fields) {
    const found = pattern.exec(text);
    if (found)
      return {
        kind: "field",
        name,
        length: found[0].length,
        ...(found[1] ? { of: found[1].toUpperCase() } : {}),
      };
  }
  if (mark?.kind === "letter") {
    const star = new RegExp(`^\\s*(?:${keySigns})\\s*`).exec(text);
    return {
      kind: "letter",
      value: String.fromCharCode(64 + Math.min(mark.value, 26)),
      length: star?.[0].length ?? 0,
      isKey: star !== null,
    };
  }
  if (mark) return undefined;
  const option = letter.exec(text);
  if (option) {
    const value = (option[2] ?? option[3] ?? option[4] ?? option[5] ?? "").toUpperCase();
    const isKey = option[1] !== undefined || option[6] !== undefined;
    return { kind: "letter", value, length: option[0].length, isKey };
  }
  const question = number.exec(text);
  if (!question) return undefined;
  const value = Number(question[1] ?? question[2] ?? question[3]);
  return { kind: "number", value, length: question[0].length, list: "typed" };
}

/** A sign behind an option's words that says it is the key, and how long it is. */
export function keySignAtEnd(text: string): number {
  return (
    /\s+(?:\*{1,3}|✓|✔|√|\((?:correct|key|right|correct answer|right answer)\)|\[(?:correct|x)\])\s*$/i.exec(
      text,
    )?.[0].length ?? 0
  );
}

/** A line that says that the answers follow. */
export const answerListHead =
  /^\s*(?:answers?(?:\s+(?:key|sheet|list|section))?|key|keys|solutions?|respuestas|clave(?: de respuestas)?|lösungen|antworten)\s*:?\s*$/i;

/** Numbers with letters behind them, as lists of answers have them; undefined where a line holds anything else. */
export function answersIn(text: string): [number: number, letters: string][] | undefined {
  const one =
    /\s*\(?(\d{1,5})\)?\s*[.):=–-]?\s*\(?([A-Za-z](?:\s?(?:,|&|\/|and)\s?[A-Za-z])*)\)?\.?(?=[\s,;]|$)[\s,;]*/y;
  const found: [number, string][] = [];
  let at = 0;
  while (at < text.trimEnd().length) {
    one.lastIndex = at;
    const match = one.exec(text);
    if (!match) return undefined;
    found.push([Number(match[1]), match[2] ?? ""]);
    at = one.lastIndex;
  }
  return found.length > 0 ? found : undefined;
}

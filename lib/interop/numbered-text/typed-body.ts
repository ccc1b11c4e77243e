import type { ForeignBody } from "../foreign-item";
import { type Line, linesToRichText, lineText, sliceLine } from "./line";
import type { OpenQuestion } from "./open-question";

/** Types that a line `Type: …` above a question may name, as Respondus and ExamSoft know them. */
const types: Record<string, "choice" | "essay" | "typed" | "match"> = {
  ...{ MC: "choice", MR: "choice", MA: "choice", TF: "choice", T: "choice" },
  ...{ E: "essay", ES: "essay", ESSAY: "essay" },
  ...{ F: "typed", FB: "typed", FIB: "typed", SA: "typed" },
  ...{ MT: "match", MAT: "match" },
};

const typeOf = ({ ahead }: OpenQuestion) => (ahead?.type ? types[ahead.type] : "choice");

/** Whether the type that stands above a question is one that is read. */
export const isKnownType = (open: OpenQuestion) => typeOf(open) !== undefined;

const words = (lines: readonly Line[]) => lines.map(lineText).join("\n").trim();

/** Both sides of a line `left = right`. */
function sides(lines: readonly Line[]): [left: Line[], right: string] | undefined {
  const [first, ...others] = lines;
  const text = first ? lineText(first) : "";
  const at = text.search(/\s?=\s?/);
  if (!first || at < 1) return undefined;
  const right = [text.slice(at).replace(/^\s?=\s?/, ""), ...others.map(lineText)].join(" ").trim();
  return right === "" ? undefined : [[sliceLine(first, 0, at)], right];
}

/**
 * A question whose lettered lines are no options, since its type says so: answers that may be typed, the text of an open answer, or
 * pairs. Undefined for a choice, and where the lines are not what the type needs.
 */
export function typedBody(open: OpenQuestion): ForeignBody | undefined {
  const type = typeOf(open);
  const lines = open.options.map((option) => option.lines).filter((own) => own.length > 0);
  const stem = linesToRichText(open.stem);
  if (type === "essay") {
    const answer = linesToRichText([...lines.flat(), ...(open.fields.get("answer") ?? [])]);
    return { kind: "essay", stem, keyPoints: [], ...(answer.length > 0 ? { answer } : {}) };
  }
  if (type === "typed" && lines.length > 0)
    return {
      kind: "text",
      stem,
      answers: lines.map((own) => ({ text: words(own), fraction: 1 })),
      caseSensitive: false,
      wildcards: false,
    };
  if (type !== "match") return undefined;
  const pairs = lines.map(sides);
  if (pairs.length === 0 || pairs.includes(undefined)) return undefined;
  return {
    kind: "match",
    stem,
    pairs: pairs.flatMap((pair) => (pair ? [{ left: linesToRichText(pair[0]), right: pair[1] }] : [])),
    others: [],
  };
}

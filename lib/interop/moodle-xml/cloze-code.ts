import type { ForeignGap } from "../foreign-item";

// The code of embedded answers: {1:SHORTANSWER:=Berlin~%50%Bonn#It was, until 1990.}

const types: Record<string, ForeignGap["kind"]> = {
  SHORTANSWER: "text",
  SA: "text",
  MW: "text",
  SHORTANSWER_C: "text",
  SAC: "text",
  MWC: "text",
  NUMERICAL: "number",
  NM: "number",
};

const code = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^\\}]){0,5000})\}/g;

/** What marks the place of a gap until the text around it is rich text. */
export const gapMark = /\ue010(\d+)\ue011/g;

function readAnswer(text: string, kind: ForeignGap["kind"]): ForeignGap["answers"][number] {
  const [, percent, rest = ""] = /^%(-?\d+(?:\.\d+)?)%([\s\S]*)$/.exec(text) ?? [undefined, undefined, text];
  const isRight = rest.startsWith("=") && percent === undefined;
  const behind = percent === undefined ? text.replace(/^=/, "") : rest;
  // Feedback stands behind the first # that is not escaped.
  const answer = (/^(?:\\[\s\S]|[^\\#])*/.exec(behind)?.[0] ?? "").replace(/\\([\s\S])/g, "$1").trim();
  const fraction = percent === undefined ? (isRight || text.startsWith("=") ? 1 : 0) : Number(percent) / 100;
  if (kind !== "number") return { text: answer, fraction };
  const [value = "", tolerance = "0"] = answer.split(":");
  return { text: value.trim(), fraction, tolerance: Math.abs(Number(tolerance)) || 0 };
}

/**
 * Takes the codes of embedded answers out of a text.
 * @returns the text with marks in their place, and the gaps in their order; a code of an unknown type is left as it is
 */
export function readClozeCode(source: string): { text: string; gaps: ForeignGap[]; unknown: string[] } {
  const gaps: ForeignGap[] = [];
  const unknown: string[] = [];
  const text = source
    .replace(/[\ue010\ue011]/g, "")
    .replace(code, (whole, _weight, type: string, answers: string) => {
      const isChoice = /^(?:MULTICHOICE|MC|MULTIRESPONSE|MR)/.test(type);
      const kind = types[type] ?? (isChoice ? "choice" : undefined);
      if (!kind) {
        unknown.push(type);
        return whole;
      }
      const parts = answers.match(/(?:\\[\s\S]|[^\\~])+/g) ?? [];
      gaps.push({ kind, answers: parts.map((part) => readAnswer(decodeEntities(part), kind)) });
      return `\ue010${gaps.length - 1}\ue011`;
    });
  return { text, gaps, unknown };
}

/** Answers stand inside of HTML, and are plain text themselves. */
function decodeEntities(text: string): string {
  return text
    .replace(/<[^>]{0,200}>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&amp;/g, "&")
    .trim();
}

/** An answer for a code, its signs escaped. */
export function writeClozeCode(answer: string): string {
  return `{1:SHORTANSWER:=${answer.replace(/[\\}#~/"]/g, (sign) => `\\${sign}`)}}`;
}

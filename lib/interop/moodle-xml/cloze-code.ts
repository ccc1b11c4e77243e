import type { ForeignGap } from "../foreign-item";
import { htmlText, parseHtml } from "../html/parse-html";

// The code of embedded answers: {1:SHORTANSWER:=Berlin~%50%Bonn#It was, until 1990.}

type Alternative = ForeignGap["answers"][number] & { feedback: string };

/** What a text with embedded answers holds. */
export interface ClozeCode {
  /** The text with marks in the places of its gaps. */
  text: string;
  gaps: ForeignGap[];
  /** Types that are not known; their codes are left as they are. */
  unknown: string[];
  /** Answers that feedback is given for. */
  withFeedback: string[];
  /** Capital letters count in a gap. */
  hasCase: boolean;
}

const code = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^\\}]){0,5000})\}/g;

/** What marks the place of a gap until the text around it is rich text. */
export const gapMark = /\ue010(\d+)\ue011/g;

/** Moodle's names, long and short; behind those of choices stands how they lie and whether they are shuffled. */
function kindOf(type: string): ForeignGap["kind"] | undefined {
  if (/^(?:SHORTANSWER(?:_C)?|SAC?|MWC?)$/.test(type)) return "text";
  if (/^(?:NUMERICAL|NM)$/.test(type)) return "number";
  return /^(?:(?:MULTICHOICE|MULTIRESPONSE)(?:_[VHS]{1,2})?|(?:MC|MR)[VHS]{0,2})$/.test(type)
    ? "choice"
    : undefined;
}

/** Answers stand inside of HTML, and are plain text themselves. */
function plain(html: string): string {
  const spaced = html.replace(/<(?:br|\/?(?:p|div|li))\b[^<>]*>/gi, " ");
  return htmlText(parseHtml(spaced))
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

const withoutBackslashes = (text: string) => text.replace(/\\([\s\S])/g, "$1");

const pointFor = (number: string) => number.trim().replace(/^([-+]?\d*),(\d+)/, "$1.$2");

function readAlternative(source: string, kind: ForeignGap["kind"]): Alternative {
  const text = source.replace(/^(?:\s|<[^<>]*>|&nbsp;)+(?=[=%])/, "");
  const [sign = "", percent] = /^(?:=|%(-?\d+(?:[.,]\d*)?)%)/.exec(text) ?? [];
  const fraction = percent === undefined ? (sign === "=" ? 1 : 0) : Number(percent.replace(",", ".")) / 100;
  // Feedback stands behind the first # that is neither escaped nor part of a sign such as &#39;.
  const rest = text.slice(sign.length);
  const before = /^(?:\\[\s\S]|&(?:amp;)?#|[^\\#])*/.exec(rest)?.[0] ?? "";
  const answer = plain(withoutBackslashes(before));
  const feedback = plain(withoutBackslashes(rest.slice(before.length + 1)));
  if (kind !== "number") return { text: answer, fraction, feedback };
  const [value = "", tolerance = "0"] = answer.split(":");
  return {
    text: pointFor(value),
    fraction,
    tolerance: Math.abs(Number(pointFor(tolerance))) || 0,
    feedback,
  };
}

/** Takes the codes of embedded answers out of a text. */
export function readClozeCode(source: string): ClozeCode {
  const found: ClozeCode = { text: "", gaps: [], unknown: [], withFeedback: [], hasCase: false };
  found.text = source
    .replace(/[\ue010\ue011]/g, "")
    .replace(code, (whole, _weight, type: string, answers: string) => {
      const kind = kindOf(type);
      if (!kind) {
        found.unknown.push(type);
        return whole;
      }
      const parts = (answers.match(/(?:\\[\s\S]|[^\\~])+/g) ?? []).map((part) => readAlternative(part, kind));
      const isSeveral = /^M(?:ULTI)?R/.test(type);
      found.gaps.push({
        kind,
        answers: parts.map(({ feedback: _said, ...answer }) => answer),
        ...(isSeveral ? { together: true } : {}),
      });
      found.withFeedback.push(...parts.filter(({ feedback }) => feedback !== "").map(({ text }) => text));
      found.hasCase ||= /C$/.test(type) && kind === "text";
      return `\ue010${found.gaps.length - 1}\ue011`;
    });
  return found;
}

const written: Record<string, string> = {
  "\\": "&#92;",
  "~": "&#126;",
  "}": "\\}",
  "#": "\\#",
  "*": "\\*",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * An answer for a code, as HTML. Moodle takes a backslash off `}` and `#` alone, and reads a star with one as a star; other signs that have
 * a meaning are written as numbers.
 */
export function writeClozeCode(answer: string): string {
  return `{1:SHORTANSWER:=${answer.replace(/[\\~}#*&<>"]/g, (sign) => written[sign] ?? sign)}}`;
}

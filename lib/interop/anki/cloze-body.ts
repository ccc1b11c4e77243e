import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { htmlText, parseHtml } from "../html/parse-html";
import { replaceText } from "../text/map-inline";
import { type ClozeGap, gapMark } from "./cloze-text";

/** The words of HTML, on one line. */
export const bareText = (html: string) => htmlText(parseHtml(html)).replace(/\s+/g, " ").trim();

/** A text with the marks of gaps in it, as a cloze. A gap whose mark is not in the text, such as one in a hint, is none. */
export function clozeBody(marked: readonly Block[], found: readonly ClozeGap[]): ForeignBody {
  const gaps: ForeignGap[] = [];
  const text = replaceText(marked, gapMark, ([, index]) => {
    const gap = found[Number(index)];
    if (!gap) return undefined;
    const answer = bareText(gap.answer).slice(0, 500);
    const hint = bareText(gap.hint).slice(0, 200);
    gaps.push({ kind: "text", answers: [{ text: answer, fraction: 1 }] });
    return { type: "blank", answer: answer || "?", ...(hint ? { hint } : {}) };
  });
  return { kind: "cloze", text, gaps };
}

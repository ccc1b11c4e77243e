import type { ForeignGap } from "../foreign-item";

/** Stands for a gap in HTML; the number is its place in the list. */
export const gapMark = /\ue010(\d+)\ue011/g;

/** A gap with the tip that stands behind its answers. */
export interface CodedGap {
  gap: ForeignGap;
  tip: string;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]{0,500}>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#039;", "'")
    .replaceAll("&nbsp;", " ")
    .trim();

/** Takes `*word/other:tip*` out of a sentence of H5P.Blanks. Two asterisks are one that is meant. */
export function readBlankCode(source: string, gaps: CodedGap[]): string {
  return source
    .replace(/[\ue010\ue011]/g, "")
    .replace(/\*\*/g, "\ue012")
    .replace(/\*([^*\n]{1,1000})\*/g, (_all, inside: string) => {
      const [answers = "", ...tip] = inside.replaceAll("\\:", "\ue013").split(":");
      const texts = answers
        .replaceAll("\\/", "\ue014")
        .split("/")
        .map((text) => plain(text.replaceAll("\ue014", "/").replaceAll("\ue013", ":")))
        .filter(Boolean);
      const place = gaps.push({
        gap: { kind: "text", answers: texts.map((text) => ({ text, fraction: 1 })) },
        tip: plain(tip.join(":").replaceAll("\ue013", ":")),
      });
      return `\ue010${place - 1}\ue011`;
    })
    .replaceAll("\ue012", "*");
}

/** What H5P can't have in an answer or a tip, since it has a meaning there and no way around it. */
export const hasBlankSigns = (text: string): boolean => /[*/:]/.test(text);

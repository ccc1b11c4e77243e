import type { ForeignGap } from "../foreign-item";
import { withoutEntities } from "./entities";

/** Stands for a gap in HTML; the number is its place in the list. */
export const gapMark = /\ue010(\d+)\ue011/g;

/** A gap with the tip that stands behind its answers. */
export interface CodedGap {
  gap: ForeignGap;
  tip: string;
}

const plain = (html: string) => withoutEntities(html.replace(/<[^>]{0,500}>/g, "")).trim();

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

/** Words between asterisks, such as those that H5P.DragText offers in vain. */
export function wordsBetweenStars(text: string): string[] {
  return [...text.matchAll(/\*([^*\n]{1,1000})\*/g)].map(([, inside = ""]) => plain(inside)).filter(Boolean);
}

/**
 * Takes `*word:tip\+right\-wrong*` out of a text of H5P.DragText, whose lines are lines.
 * @returns the text as HTML, and whether words had feedback of their own
 */
export function readDragCode(source: string, gaps: CodedGap[]): { html: string; hasFeedback: boolean } {
  let hasFeedback = false;
  const html = source
    .replace(/[\ue010\ue011]/g, "")
    .replace(/\*([^*\n]{1,1000})\*/g, (_all, inside: string) => {
      const tip = plain(/:([^\\]*)/.exec(inside)?.[1] ?? "");
      hasFeedback ||= /\\[+-]/.test(inside);
      const text = plain(inside.replace(/:[^\\]*/, "").replace(/\\[+-][^\\:]*/g, ""));
      const answers = text === "" ? [] : [{ text, fraction: 1 }];
      return `\ue010${gaps.push({ gap: { kind: "text", answers }, tip }) - 1}\ue011`;
    });
  return { html: html.replace(/\r?\n/g, "<br>"), hasFeedback };
}

/** What H5P can't have in an answer or a tip, since it has a meaning there and no way around it. */
export const hasBlankSigns = (text: string): boolean => /[*/:]/.test(text);

import type { Block } from "@/lib/bank/rich-text";
import { pictureTypeOf } from "@/lib/shared/picture-types";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { toBase64 } from "../files/picture-store";
import type { Writing, Written } from "../format";
import { type HtmlTarget, richTextToHtml, sectionToHtml } from "../html/rich-text-to-html";
import { ownTags } from "../own-tags";
import { escapeGift } from "./gift-escapes";

type Notes = FidelityNote[];

/** Pictures are written into the text: GIFT has no place for files. */
function targetFor({ picture }: Writing, notes: Notes): HtmlTarget {
  return {
    picture(src) {
      const bytes = picture(src);
      const type = pictureTypeOf(src);
      if (bytes && type) {
        notes.push({
          fate: "changed",
          rule: "picture-inside",
          message: `The picture "${src}" is written into the text, and gets another file name when it comes back.`,
        });
        return `data:${type};base64,${toBase64(bytes)}`;
      }
      notes.push({
        fate: "in-part",
        rule: "picture-missing",
        message: `The picture "${src}" is not in the bank's folder.`,
      });
      return src;
    },
    blank: () => "_____",
  };
}

const html = (blocks: readonly Block[], target: HtmlTarget) => escapeGift(richTextToHtml(blocks, target));

function answersOf({ body, item }: OutgoingItem, target: HtmlTarget, notes: Notes): string | undefined {
  switch (body.kind) {
    case "choice":
      return body.options
        .map(({ text, fraction, feedback }) => {
          const sign = fraction === 0 ? "~" : body.single ? "=" : `~%${Number((fraction * 100).toFixed(5))}%`;
          return `\n\t${sign}${html(text, target)}${feedback ? `#${html(feedback, target)}` : ""}`;
        })
        .join("");
    case "true-false": {
      const [wrong, right] = body.answer ? [body.ifFalse, body.ifTrue] : [body.ifTrue, body.ifFalse];
      const feedback = right
        ? `#${html(wrong ?? [], target)}#${html(right, target)}`
        : wrong
          ? `#${html(wrong, target)}`
          : "";
      return `${body.answer ? "TRUE" : "FALSE"}${feedback}`;
    }
    case "cloze": {
      const [gap, ...others] = body.gaps;
      if (others.length > 0 || !gap) {
        notes.push({
          fate: "left-out",
          rule: "several-blanks",
          message: `It has ${body.gaps.length} blanks; a question in GIFT has one.`,
          help: "Moodle XML keeps it.",
        });
        return undefined;
      }
      if (item.kind === "cloze" && JSON.stringify(item.text).includes('"hint"'))
        notes.push({ fate: "in-part", rule: "blank-hint", message: "The hint on the blank was left out." });
      return `=${escapeGift(gap.answers[0]?.text ?? "").replaceAll("*", "\\*")}`;
    }
    case "essay":
    case "card":
      return "";
  }
}

/** Where the gap is drawn in a text, the answers stand in its place, as GIFT's missing word has it. */
function question(outgoing: OutgoingItem, writing: Writing, notes: Notes): string | undefined {
  const { item, body, title } = outgoing;
  const target = targetFor(writing, notes);
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  const answers = answersOf(outgoing, target, notes);
  if (answers === undefined) return undefined;
  const general = generalFeedback(outgoing, target, notes);
  const inside = `{${answers}${general ? `${answers.startsWith("\n") ? "\n\t" : ""}####${general}` : ""}${answers.startsWith("\n") ? "\n" : ""}}`;
  const text = html(stem, target);
  const gap = body.kind === "cloze" ? text.indexOf("_____") : -1;
  const whole = gap < 0 ? `${text}${inside}` : `${text.slice(0, gap)}${inside}${text.slice(gap + 5)}`;
  const kind =
    body.kind === "card"
      ? "flashcard"
      : body.kind === "essay"
        ? "short-answer"
        : body.kind === "cloze"
          ? "cloze"
          : undefined;
  const tags = [...item.tags, ...ownTags(item, kind)].map((tag) => ` [tag:${tag.replaceAll("]", "\\]")}]`);
  return `// [id:${item.id}]${tags.join("")}\n::${escapeGift(title)}::[html]${whole}\n`;
}

function generalFeedback({ item, body }: OutgoingItem, target: HtmlTarget, notes: Notes): string {
  const explanation = item.explanation ?? [];
  const sections = [
    ...(body.kind === "card" ? [sectionToHtml("answer", body.back, target)] : []),
    ...(body.kind === "essay"
      ? [
          sectionToHtml("points", [{ type: "list", ordered: false, items: body.keyPoints }], target),
          sectionToHtml("answer", body.answer ?? [], target),
        ]
      : []),
    ...item.hints.map((hint) => sectionToHtml("hint", hint, target)),
  ];
  if (body.kind === "card" || body.kind === "essay")
    notes.push({
      fate: "changed",
      rule: "answer-in-feedback",
      message: `GIFT has no ${body.kind === "card" ? "flashcards" : "short answers to compare with key points"}. It is an open question with the answer in its general feedback.`,
    });
  if (item.hints.length > 0)
    notes.push({
      fate: "changed",
      rule: "hints-in-feedback",
      message: "GIFT has no hints. They stand in the general feedback, which is shown afterwards.",
    });
  const main = richTextToHtml(explanation, target);
  return escapeGift(`${main}${sections.join("")}`);
}

/** What no format but our own has a place for. */
function noteLost({ item }: OutgoingItem, notes: Notes): void {
  if (item.allow.length > 0)
    notes.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
}

/** Writes GIFT as Moodle's exporter does: HTML texts, ids and tags in comments, a category for each domain. */
export function writeGift(writing: Writing): Written {
  const notes = new Map<string, Notes>();
  const parts: string[] = [];
  let domain: string | undefined;
  for (const outgoing of writing.items) {
    const own: Notes = [];
    const written = question(outgoing, writing, own);
    noteLost(outgoing, own);
    notes.set(outgoing.item.id, own);
    if (written === undefined) continue;
    if (outgoing.item.domain !== domain) {
      domain = outgoing.item.domain;
      const title = (writing.domains.get(domain) ?? domain).replaceAll("/", "//");
      parts.push(`$CATEGORY: $course$/top/${writing.title.replaceAll("/", "//")}/${title}\n`);
    }
    parts.push(written);
  }
  return { bytes: new TextEncoder().encode(parts.join("\n")), notes };
}

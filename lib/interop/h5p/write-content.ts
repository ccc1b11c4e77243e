import { plainText } from "@/lib/bank/plain-text";
import type { Block, Inline } from "@/lib/bank/rich-text";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { escapeHtml, richTextToHtml } from "../html/rich-text-to-html";
import { hasBlankSigns } from "./blank-code";
import type { libraries } from "./h5p-names";
import { mediaOf, type Target, takePicture } from "./write-media";

function html(
  blocks: readonly Block[] | undefined,
  notes: FidelityNote[],
  blank?: (node: Inline & { type: "blank" }) => string,
): string {
  const written = richTextToHtml(blocks ?? [], {
    picture(src) {
      notes.push({
        fate: "in-part",
        rule: "picture-in-text",
        message: `H5P shows one picture above a question, and none inside of a text; "${src}" was left out.`,
        help: "Moodle XML keeps it.",
      });
      return "";
    },
    ...(blank ? { blank } : {}),
  });
  return written.replace(/<img src=""[^>]*>/g, "");
}

/** Words that H5P shows as they are, without any setting. */
function plain(blocks: readonly Block[] | undefined, notes: FidelityNote[]): string {
  const isBare = (blocks ?? []).every(
    (block) => block.type === "paragraph" && block.children.every(({ type }) => type === "text"),
  );
  if (!isBare || (blocks ?? []).length > 1)
    notes.push({
      fate: "in-part",
      rule: "h5p-plain",
      message:
        "Explanations in H5P are plain words in one paragraph: bold, lists, tables and pictures became words.",
    });
  return escapeHtml(
    plainText(blocks ?? [])
      .replace(/\s+/g, " ")
      .trim(),
  );
}

const overall = (text: string) => [{ from: 0, to: 100, ...(text ? { feedback: text } : {}) }];

interface Content {
  library: keyof typeof libraries;
  contentType: string;
  params: object;
}

/** One item in the terms of its library; undefined for what H5P has none for, which is noted. */
export function contentOf(
  outgoing: OutgoingItem,
  target: Target,
  notes: FidelityNote[],
): Content | undefined {
  const { item, body } = outgoing;
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  const leaveOut = (rule: string, message: string) => {
    notes.push({ fate: "left-out", rule, message, help: "Moodle XML and Anki keep it." });
    return undefined;
  };
  if (body.kind === "card" || body.kind === "essay")
    return leaveOut(
      "h5p-kind",
      `A question set of H5P has no ${body.kind === "card" ? "flashcards" : "short answers to compare with key points"}.`,
    );
  if (body.kind === "cloze" && body.gaps.some(({ answers }) => hasBlankSigns(answers[0]?.text ?? "")))
    return leaveOut(
      "h5p-blank-signs",
      "An answer holds *, / or :, which have a meaning of their own in H5P's blanks.",
    );
  if (item.hints.length > 0)
    notes.push({
      fate: "in-part",
      rule: "h5p-hints",
      message: "H5P has tips on options, and no hints on questions; they were left out.",
      help: "Moodle XML keeps them.",
    });
  const { picture, rest } = takePicture(stem);
  const media = mediaOf(picture, target, notes);
  switch (body.kind) {
    case "choice":
      return {
        library: "H5P.MultiChoice",
        contentType: "Multiple Choice",
        params: {
          media,
          question: html(rest, notes),
          answers: body.options.map(({ text, fraction, feedback }) => ({
            correct: fraction > 0,
            text: html(text, notes),
            tipsAndFeedback: { tip: "", chosenFeedback: html(feedback, notes), notChosenFeedback: "" },
          })),
          overallFeedback: overall(plain(item.explanation, notes)),
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            enableCheckButton: true,
            type: body.single ? "single" : "multi",
            singlePoint: !body.single,
            randomAnswers: !body.fixed,
            showSolutionsRequiresInput: true,
          },
        },
      };
    case "true-false": {
      const [right, wrong] = body.answer ? [body.ifTrue, body.ifFalse] : [body.ifFalse, body.ifTrue];
      if (item.explanation)
        notes.push({
          fate: "in-part",
          rule: "h5p-explanation",
          message: "True or false in H5P has no place for an explanation; it was left out.",
        });
      return {
        library: "H5P.TrueFalse",
        contentType: "True/False Question",
        params: {
          media,
          question: html(rest, notes),
          correct: String(body.answer),
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            enableCheckButton: true,
            feedbackOnCorrect: plain(right, notes),
            feedbackOnWrong: plain(wrong, notes),
          },
        },
      };
    }
    case "cloze": {
      const blank = ({ answer, hint }: Inline & { type: "blank" }) => {
        const tip = hint && !hasBlankSigns(hint) ? hint : undefined;
        if (hint && !tip)
          notes.push({ fate: "in-part", rule: "blank-hint", message: "The hint on a blank was left out." });
        return `*${escapeHtml(answer)}${tip ? `:${escapeHtml(tip)}` : ""}*`;
      };
      const starred = JSON.stringify(rest).includes("*");
      if (starred)
        notes.push({
          fate: "changed",
          rule: "h5p-asterisk",
          message: "An asterisk in the text is written twice, as H5P wants it.",
        });
      const doubled = starred
        ? (JSON.parse(
            JSON.stringify(rest, (key, value) =>
              key === "value" && typeof value === "string" ? value.replaceAll("*", "**") : value,
            ),
          ) as Block[])
        : rest;
      return {
        library: "H5P.Blanks",
        contentType: "Fill in the Blanks",
        params: {
          media,
          text: "",
          questions: [html(doubled, notes, blank)],
          overallFeedback: overall(plain(item.explanation, notes)),
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            enableCheckButton: true,
            caseSensitive: false,
            acceptSpellingErrors: false,
            autoCheck: false,
            showSolutionsRequiresInput: true,
            separateLines: false,
          },
        },
      };
    }
  }
}

import type { Block } from "@/lib/bank/rich-text";
import { limits } from "../limits";
import { replaceText } from "../text/map-inline";
import { type CodedGap, gapMark, readBlankCode, readDragCode, wordsBetweenStars } from "./blank-code";
import { blanksSchema, dragTextSchema, essaySchema } from "./h5p-schemas";
import type { Made, Texts } from "./h5p-texts";

function withBlanks(blocks: Block[], gaps: readonly CodedGap[]): Block[] {
  return replaceText(blocks, gapMark, ([, index]) => {
    const found = gaps[Number(index)];
    return (
      found && {
        type: "blank",
        answer: found.gap.answers[0]?.text ?? "?",
        ...(found.tip ? { hint: found.tip } : {}),
      }
    );
  });
}

/** H5P.Blanks. */
export function readBlanks(params: unknown, texts: Texts): Made {
  const content = blanksSchema.parse(params);
  const { text, media, questions, overallFeedback, behaviour } = content;
  const gaps: CodedGap[] = [];
  const blocks = questions.flatMap((question) =>
    texts.read(readBlankCode(question.slice(0, limits.htmlCharacters), gaps)),
  );
  const hasLetters = gaps.some(({ gap }) => gap.answers.some((one) => /\p{L}/u.test(one.text)));
  if ((behaviour?.caseSensitive ?? content.caseSensitive) === true && hasLetters)
    texts.notes.push({
      fate: "changed",
      rule: "case-sensitive",
      message: "Capital letters counted; here they don't.",
    });
  if (behaviour?.acceptSpellingErrors === true && hasLetters)
    texts.notes.push({
      fate: "in-part",
      rule: "near-answers",
      message: "Words with small mistakes counted too; here they must be the same.",
    });
  return {
    ...texts.overall(overallFeedback),
    body: {
      kind: "cloze",
      gaps: gaps.map(({ gap }) => gap),
      text: [...texts.media(media), ...texts.read(text), ...withBlanks(blocks, gaps)],
    },
  };
}

/** H5P.DragText: each gap is filled from all the words that can be dragged. */
export function readDragText(params: unknown, texts: Texts): Made {
  const { taskDescription, media, textField, distractors, overallFeedback } = dragTextSchema.parse(params);
  const gaps: CodedGap[] = [];
  const coded = readDragCode(textField.slice(0, limits.htmlCharacters), gaps);
  const blocks = texts.read(coded.html);
  if (coded.hasFeedback)
    texts.notes.push({
      fate: "in-part",
      rule: "answer-feedback",
      message: "Feedback on single words was left out.",
      help: "What matters of it belongs into the explanation.",
    });
  const words = [
    ...gaps.flatMap(({ gap }) => gap.answers.map(({ text }) => text)),
    ...wordsBetweenStars(distractors.slice(0, limits.htmlCharacters)),
  ];
  return {
    ...texts.overall(overallFeedback),
    body: {
      kind: "cloze",
      gaps: gaps.map(({ gap }) => {
        const key = gap.answers[0]?.text ?? "";
        const others = [...new Set(words)].filter((word) => word !== key);
        return {
          kind: "choice",
          answers: [{ text: key, fraction: 1 }, ...others.map((text) => ({ text, fraction: 0 }))],
        };
      }),
      text: [...texts.media(media), ...texts.read(taskDescription), ...withBlanks(blocks, gaps)],
    },
  };
}

/** A keyword of an essay with what counts as well. Patterns and mere asterisks say nothing to people. */
function pointOf(keyword: string, alternatives: readonly string[]): string {
  const isWords = (text: string) => /[^*\s]/.test(text) && !/^\/.*\/$/s.test(text.trim());
  return [keyword, ...alternatives].filter(isWords).join(" / ");
}

/** H5P.Essay: what it looks for in an answer are its key points. */
export function readEssay(params: unknown, texts: Texts): Made {
  const { taskDescription, media, solution, keywords, overallFeedback } = essaySchema.parse(params);
  const points = keywords.map(({ keyword, alternatives }) => pointOf(keyword, alternatives)).filter(Boolean);
  if (points.length > 0)
    texts.notes.push({
      fate: "changed",
      rule: "keywords-as-points",
      message: "The words that an answer was searched for are its key points; learners judge themselves.",
    });
  if (keywords.some(({ options }) => (options?.feedbackIncluded || options?.feedbackMissed || "").trim()))
    texts.notes.push({
      fate: "in-part",
      rule: "answer-feedback",
      message: "Feedback on single words was left out.",
      help: "What matters of it belongs into the explanation.",
    });
  const said = texts.overall(overallFeedback);
  const explanation = [...texts.read(solution?.introduction), ...(said.explanation ?? [])];
  return {
    ...(said.combined ? { combined: said.combined } : {}),
    ...(explanation.length > 0 ? { explanation } : {}),
    body: {
      kind: "essay",
      stem: [...texts.media(media), ...texts.read(taskDescription)],
      keyPoints: points.map((point) => texts.read(point.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))),
      ...texts.some("answer", solution?.sample),
    },
  };
}

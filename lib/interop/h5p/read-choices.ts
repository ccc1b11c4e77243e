import { plainText } from "@/lib/bank/plain-text";
import { multiChoiceSchema, singleChoiceSchema, summarySchema, trueFalseSchema } from "./h5p-schemas";
import type { Made, Texts } from "./h5p-texts";

/** H5P.MultiChoice. */
export function readMultiChoice(params: unknown, texts: Texts): Made {
  const content = multiChoiceSchema.parse(params);
  const { question, media, answers, overallFeedback, behaviour } = content;
  const keys = answers.filter(({ correct }) => correct).length;
  const isSingle = behaviour?.singleAnswer ?? content.singleAnswer;
  const single =
    behaviour?.type === "single" || isSingle === true || (behaviour?.type !== "multi" && keys < 2);
  return {
    ...texts.overall(overallFeedback),
    body: {
      kind: "choice",
      stem: [...texts.media(media), ...texts.read(question)],
      single,
      fixed: (behaviour?.randomAnswers ?? content.randomAnswers) === false,
      options: answers.map((answer) => {
        const { text, correct, tipsAndFeedback: said } = answer;
        const tip = texts.hint(said?.tip || answer.tip);
        if (tip.length > 0)
          texts.notes.push({
            fate: "changed",
            rule: "tip-as-hint",
            message: `The tip of one option is a hint of the question: "${plainText(tip).slice(0, 80)}".`,
          });
        if ((said?.notChosenFeedback || answer.notChosenFeedback).trim())
          texts.notes.push({
            fate: "in-part",
            rule: "not-chosen-feedback",
            message: "Feedback for options that were not chosen was left out.",
            help: "What matters of it belongs into the rationale.",
          });
        return {
          text: texts.read(text),
          fraction: correct ? (single ? 1 : 1 / keys) : 0,
          ...texts.some("feedback", said?.chosenFeedback || answer.chosenFeedback),
        };
      }),
    },
  };
}

/** H5P.TrueFalse. */
export function readTrueFalse(params: unknown, texts: Texts): Made {
  const { question, media, correct, behaviour } = trueFalseSchema.parse(params);
  const stem = [...texts.media(media), ...texts.read(question)];
  const value = String(correct).toLowerCase();
  if (value !== "true" && value !== "false") {
    const option = (word: string) => ({ text: texts.read(word), fraction: 0 });
    return {
      body: { kind: "choice", stem, single: true, fixed: true, options: [option("True"), option("False")] },
    };
  }
  const answer = value === "true";
  const right = texts.read(behaviour?.feedbackOnCorrect);
  const wrong = texts.read(behaviour?.feedbackOnWrong);
  const [ifTrue, ifFalse] = answer ? [right, wrong] : [wrong, right];
  return {
    body: {
      kind: "true-false",
      stem,
      answer,
      ...(ifTrue.length > 0 ? { ifTrue } : {}),
      ...(ifFalse.length > 0 ? { ifFalse } : {}),
    },
  };
}

/** Options of which the first is right: what the content type says, and shuffles. */
const firstIsRight = (answers: readonly string[], texts: Texts) =>
  answers.map((answer, index) => ({ text: texts.read(answer), fraction: index === 0 ? 1 : 0 }));

/** One question of H5P.SingleChoiceSet. */
export function readSingleChoice(params: unknown, texts: Texts): Made {
  const { question, answers } = singleChoiceSchema.parse(params);
  return {
    body: {
      kind: "choice",
      stem: texts.read(question),
      single: true,
      fixed: false,
      options: firstIsRight(answers, texts),
    },
  };
}

/** Statements of H5P.Summary, of which one is to be chosen. */
export function readSummary(params: unknown, texts: Texts): Made {
  const { intro, summary, tip } = summarySchema.parse(params);
  texts.hint(tip);
  const asked = texts.read(intro);
  if (asked.length === 0)
    texts.notes.push({
      fate: "changed",
      rule: "asked-for",
      message: 'It has statements and no question. "Which statement is right?" stands above them.',
      help: "Write a question that says more.",
    });
  return {
    body: {
      kind: "choice",
      stem: asked.length > 0 ? asked : texts.read("Which statement is right?"),
      single: true,
      fixed: false,
      options: firstIsRight(summary, texts),
    },
  };
}

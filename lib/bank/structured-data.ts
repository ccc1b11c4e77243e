import type { Bank } from "./bank";
import type { Item, Option, Question } from "./item";
import { itemTitle } from "./item-front";
import { plainText } from "./plain-text";
import type { Block } from "./rich-text";

/** A node of linked data for search engines. */
export type LinkedData = Record<string, unknown>;

const comment = (blocks: readonly Block[] | undefined): LinkedData | undefined =>
  blocks && blocks.length > 0 ? { "@type": "Comment", text: plainText(blocks) } : undefined;

function answerOf(option: Option, question: Question): LinkedData {
  return {
    "@type": "Answer",
    position: question.options.indexOf(option),
    encodingFormat: "text/plain",
    text: plainText(option.text),
    comment: comment(option.rationale),
    answerExplanation: option.correct ? comment(question.explanation) : undefined,
  };
}

function practiceProblem(question: Question): LinkedData {
  const keys = question.options.filter(({ correct }) => correct).map((option) => answerOf(option, question));
  return {
    eduQuestionType: question.multiple ? "Checkbox" : "Multiple choice",
    learningResourceType: "Practice problem",
    comment: comment(question.hints[0]),
    suggestedAnswer: question.options
      .filter(({ correct }) => !correct)
      .map((option) => answerOf(option, question)),
    acceptedAnswer: keys.length === 1 ? keys[0] : keys,
  };
}

function card(item: Exclude<Item, Question>): LinkedData {
  const answer = item.kind === "cloze" ? item.text : item.answer;
  return {
    eduQuestionType: "Flashcard",
    acceptedAnswer: { "@type": "Answer", encodingFormat: "text/plain", text: plainText(answer) },
  };
}

/**
 * An item as a schema.org Quiz with one Question.
 * Form: https://developers.google.com/search/docs/appearance/structured-data/practice-problems and .../education-qa
 */
export function describeItem(item: Item, bank: Pick<Bank, "title" | "language" | "domains">): LinkedData {
  const text = itemTitle(item);
  const domain = bank.domains.find(({ id }) => id === item.domain);
  return {
    "@context": "https://schema.org/",
    "@type": "Quiz",
    name: text,
    inLanguage: bank.language,
    isAccessibleForFree: true,
    about: { "@type": "Thing", name: domain?.title ?? bank.title },
    educationalAlignment: [
      { "@type": "AlignmentObject", alignmentType: "educationalSubject", targetName: bank.title },
    ],
    hasPart: {
      "@type": "Question",
      name: text,
      text,
      encodingFormat: "text/plain",
      ...(item.kind === "question" ? practiceProblem(item) : card(item)),
    },
  };
}

/** A lesson as a schema.org LearningResource. */
export function describeLesson(
  lesson: Bank["lessons"][number],
  bank: Pick<Bank, "title" | "language" | "sources">,
  minutes: number,
): LinkedData {
  return {
    "@context": "https://schema.org/",
    "@type": "LearningResource",
    name: lesson.title,
    description: lesson.description,
    inLanguage: bank.language,
    isAccessibleForFree: true,
    learningResourceType: "Lesson",
    timeRequired: `PT${minutes}M`,
    isPartOf: { "@type": "Course", name: bank.title },
    citation: bank.sources
      .filter(({ id }) => lesson.sources.includes(id))
      .map(({ title, url }) => ({ "@type": "CreativeWork", name: title, url })),
  };
}

/** Linked data as the text of a script element. No content can end the element, because there is no `<` in it. */
export function printLinkedData(data: LinkedData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

import type { ItemKind } from "../item";
import { caseTemplate } from "./case-template";
import type { NewItem } from "./new-item";
import { questionTemplate } from "./question-template";
import { clozeTemplate, flashcardTemplate, shortAnswerTemplate } from "./recall-templates";

/** What an item file can hold. */
export type ScaffoldKind = ItemKind | "case";

const templates: Record<ScaffoldKind, (item: NewItem) => string> = {
  question: questionTemplate,
  flashcard: flashcardTemplate,
  cloze: clozeTemplate,
  "short-answer": shortAnswerTemplate,
  case: caseTemplate,
};

/** The kinds that `scaffoldItem` knows. */
export const scaffoldKinds = Object.keys(templates) as ScaffoldKind[];

/** MDX of a new item with words that say what to write where. Valid as it stands, and ends with a line break. */
export function scaffoldItem(kind: ScaffoldKind, item: NewItem): string {
  return `${templates[kind](item)}\n`;
}

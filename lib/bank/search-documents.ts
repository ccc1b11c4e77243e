import type { Bank, Lesson } from "./bank";
import type { Item, ItemKind } from "./item";
import { itemFront } from "./item-front";
import { plainText } from "./plain-text";

/** One thing that search can find. `text` holds all its words, `title` what is shown first. */
export interface SearchDocument {
  id: string;
  kind: ItemKind | "lesson";
  title: string;
  text: string;
  /** Id of its domain, where it has one. */
  domain?: string | undefined;
}

function wordsOf(item: Item): string {
  const rest = [item.explanation ?? []];
  if (item.kind === "question")
    rest.push(...item.options.flatMap(({ text, rationale }) => [text, rationale ?? []]));
  if (item.kind === "flashcard") rest.push(item.answer);
  if (item.kind === "short-answer") rest.push(item.answer, ...item.keyPoints);
  return [rest.map(plainText).join(" "), item.concept.replaceAll("-", " "), item.tags.join(" ")].join(" ");
}

/** What search knows of an item. */
export function documentOfItem(item: Item): SearchDocument {
  return {
    id: item.id,
    kind: item.kind,
    title: plainText(itemFront(item)),
    text: wordsOf(item),
    domain: item.domain,
  };
}

/** What search knows of a lesson. */
export function documentOfLesson(lesson: Lesson): SearchDocument {
  return {
    id: lesson.slug,
    kind: "lesson",
    title: lesson.title,
    text: `${lesson.description ?? ""} ${plainText(lesson.body)}`,
    domain: lesson.domain,
  };
}

/** Everything in a bank that search can find, with the words to find it by. Retired items are left out. */
export function listSearchDocuments(bank: Bank): SearchDocument[] {
  return [
    ...bank.items.filter((item) => !item.retired).map(documentOfItem),
    ...bank.lessons.map(documentOfLesson),
  ];
}

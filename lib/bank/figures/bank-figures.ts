import type { Bank } from "../bank";
import type { Item, Question } from "../item";
import { plainText } from "../plain-text";
import { type KeyFigures, keyFigures } from "./key-figures";

/** How much a bank holds and how well it is furnished. Retired items are left out. */
export interface BankFigures {
  questions: number;
  flashcards: number;
  clozes: number;
  shortAnswers: number;
  cases: number;
  /** Cases with three questions or more. */
  fullCases: number;
  lessons: number;
  /** Lessons with two live questions or more. */
  lessonsWithChecks: number;
  questionsByDomain: Record<string, number>;
  itemsByCompetency: Record<string, number>;
  questionsByDifficulty: Record<string, number>;
  /** For each domain, how many items of each kind. */
  kindsByDomain: Record<string, Record<Item["kind"], number>>;
  /** Items that name each source. */
  itemsBySource: Record<string, number>;
  /** Lint rules that items answer with `allow`, and how many do. */
  allowed: Record<string, number>;
  concepts: number;
  /** Concepts that have a question and a face to recall (flashcard, cloze or short answer). */
  conceptsWithTwoFaces: number;
  /** Questions in which every option has a rationale. */
  withAllRationales: number;
  /** Questions with two hints or more. */
  withTwoHints: number;
  /** Questions whose explanation has 40 to 110 words. */
  withFittingExplanation: number;
  /** Items that name a source. */
  withSource: number;
  items: number;
  keys: KeyFigures;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function countTwoFaces(items: readonly Item[]): { concepts: number; conceptsWithTwoFaces: number } {
  const faces = new Map<string, Set<"question" | "recall">>();
  for (const { concept, kind } of items) {
    const seen = faces.get(concept) ?? new Set();
    faces.set(concept, seen.add(kind === "question" ? "question" : "recall"));
  }
  return {
    concepts: faces.size,
    conceptsWithTwoFaces: [...faces.values()].filter(({ size }) => size === 2).length,
  };
}

function kindsIn(items: readonly Item[], domain: string): Record<Item["kind"], number> {
  const counts = { question: 0, flashcard: 0, cloze: 0, "short-answer": 0 };
  for (const item of items) if (item.domain === domain) counts[item.kind]++;
  return counts;
}

function hasFittingExplanation({ explanation }: Question): boolean {
  const count = words(plainText(explanation ?? []));
  return count >= 40 && count <= 110;
}

/** Counts what a bank holds. */
export function bankFigures(bank: Bank): BankFigures {
  const items = bank.items.filter((item) => !item.retired);
  const questions = items.filter((item) => item.kind === "question");
  const count = (kind: Item["kind"]) => items.filter((item) => item.kind === kind).length;
  const questionsIn = (id: string) => questions.filter((question) => question.case === id).length;
  const checksIn = (lesson: Bank["lessons"][number]) =>
    lesson.body.filter(({ type }) => type === "check").length;
  return {
    questions: questions.length,
    flashcards: count("flashcard"),
    clozes: count("cloze"),
    shortAnswers: count("short-answer"),
    cases: bank.cases.length,
    fullCases: bank.cases.filter(({ id }) => questionsIn(id) >= 3).length,
    lessons: bank.lessons.length,
    lessonsWithChecks: bank.lessons.filter((lesson) => checksIn(lesson) >= 2).length,
    questionsByDomain: tally(questions.map(({ domain }) => domain)),
    itemsByCompetency: tally(items.flatMap(({ competencies }) => competencies)),
    questionsByDifficulty: tally(questions.map(({ difficulty }) => difficulty ?? "none")),
    kindsByDomain: Object.fromEntries(bank.domains.map(({ id }) => [id, kindsIn(items, id)])),
    itemsBySource: tally(items.flatMap(({ sources }) => sources)),
    allowed: tally(items.flatMap(({ allow }) => allow.map(({ rule }) => rule))),
    ...countTwoFaces(items),
    withAllRationales: questions.filter(({ options }) => options.every(({ rationale }) => rationale)).length,
    withTwoHints: questions.filter(({ hints }) => hints.length >= 2).length,
    withFittingExplanation: questions.filter(hasFittingExplanation).length,
    withSource: items.filter(({ sources }) => sources.length > 0).length,
    items: items.length,
    keys: keyFigures(questions),
  };
}

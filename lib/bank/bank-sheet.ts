import type { BankMeta } from "./bank";
import type { BankCounts } from "./bank-counts";
import type { Block } from "./rich-text";

/** A lesson as lists show it. */
export interface LessonEntry {
  slug: string;
  title: string;
  description?: string | undefined;
  domain?: string | undefined;
  /** Ids of the questions that stand in it. */
  checks: string[];
  /** Minutes that it takes to read. */
  minutes: number;
  /** Hash of the part that holds it. */
  part: string;
  /** Length of its text as JSON, in characters. */
  length: number;
}

/** What it takes to have a bank without a network. Sizes are in bytes, about. */
export interface OfflineNeeds {
  /** Of each outline page with all its shards, by the page's place. */
  packBytes: number[];
  /** Of the words to search in. */
  searchBytes: number;
  /** Paths of its pictures from the bank's folder. */
  pictures: string[];
}

/** How much there is to study in a domain. Retired items are left out. */
export interface DomainCounts {
  questions: number;
  /** Things to know: concepts with an item. */
  concepts: number;
}

/** What pages show of a bank beside its items and the text of its lessons: a few kilobytes, however large the bank. */
export interface BankSheet extends BankMeta {
  /** The folder's name. */
  id: string;
  /** Hash of everything in the bank: a new version has a new name. */
  version: string;
  /** The landing text. */
  landing: Block[];
  /** How many items there are, retired ones included. */
  items: number;
  counts: BankCounts;
  countsByDomain: Record<string, DomainCounts>;
  /** Concepts that flashcard sessions may show. */
  flashcardConcepts: number;
  /** In the author's order. */
  lessons: LessonEntry[];
  /** Ids of the first items, in the bank's order: their pages are made before anybody asks. */
  firstItems: string[];
  offline: OfflineNeeds;
}

/** What a session needs of a bank's lessons to name the one that teaches a concept. */
export function teachingLessons({
  lessons,
}: Pick<BankSheet, "lessons">): Pick<LessonEntry, "slug" | "title" | "domain" | "checks">[] {
  return lessons.map(({ slug, title, domain, checks }) => ({ slug, title, domain, checks }));
}

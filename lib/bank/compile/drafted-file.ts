import { posix } from "node:path";
import type { FileFacts } from "./compiled-file";
import type { DraftBank, DraftItem } from "./draft-bank";

/** The parts of a file, as long as it is the same: what is made of a part later is remembered by its object. */
export interface DraftedFile {
  facts: FileFacts;
  file: string;
  items: DraftItem[];
  hasImages: boolean;
  cases: DraftBank["cases"];
}

/** What a file gave, as parts of a bank. */
export function draftFile(file: string, source: string, facts: FileFacts): DraftedFile {
  return {
    facts,
    file,
    items: facts.items.map((one, index) => ({ ...one, file, source, index })),
    hasImages: facts.items.some(({ images }) => images.length > 0),
    cases: facts.cases.map((one) => ({ ...one, file, source })),
  };
}

/** Puts what a file gave into a bank. */
export function addFile(draft: DraftBank, path: string, drafted: DraftedFile): void {
  const { facts, file, items, hasImages, cases } = drafted;
  for (const one of facts.diagnostics) draft.diagnostics.push({ ...one, file });
  // Its pictures are looked up each time: a part that shows any is another object each time.
  draft.groups.push(hasImages ? items.map((one) => (one.images.length > 0 ? { ...one } : one)) : items);
  for (const one of cases) draft.cases.push(one.images.length > 0 ? { ...one } : one);
  if (facts.lesson) draft.lessons.push({ ...facts.lesson, file, slug: posix.basename(path, ".mdx") });
}

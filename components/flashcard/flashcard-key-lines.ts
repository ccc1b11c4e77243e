import type { KeyLine } from "@/components/ui/keys-dialog";

/** The keys of a flashcard, as the keys dialog lists them. */
export const flashcardKeyLines: readonly KeyLine[] = [
  { keys: ["Space"], does: "Show the answer" },
  { keys: ["1", "4"], does: "Again, Hard, Good, Easy" },
  { keys: ["H"], does: "Show a hint" },
  { keys: ["U"], does: "Undo the last rating" },
  { keys: ["?"], does: "Show these keys" },
];

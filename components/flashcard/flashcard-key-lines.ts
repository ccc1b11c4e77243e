import type { KeyLine } from "@/components/ui/keys-dialog";
import type { Settings } from "@/lib/record/settings";

/** The keys of a flashcard, as the keys dialog lists them. */
export const flashcardKeyLines: readonly KeyLine[] = [
  { keys: ["Space"], does: "Show the answer" },
  { keys: ["1", "4"], does: "Again, Hard, Good, Easy" },
  { keys: ["H"], does: "Show a hint" },
  { keys: ["U"], does: "Undo the last rating" },
  { keys: ["?"], does: "Show these keys" },
];

/** The same for a way of rating: without buttons, Enter goes on, and the digits still rate. */
export function listFlashcardKeys(buttons: Settings["ratingButtons"]): readonly KeyLine[] {
  if (buttons !== "none") return flashcardKeyLines;
  const [first, ...rest] = flashcardKeyLines;
  return [...(first ? [first] : []), { keys: ["Enter"], does: "Next card" }, ...rest];
}

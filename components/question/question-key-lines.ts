import type { KeyLine } from "@/components/ui/keys-dialog";

/** The keys of a question, as the keys dialog lists them. */
export const questionKeyLines: readonly KeyLine[] = [
  { keys: ["1", "9"], does: "Choose an option by its place" },
  { keys: ["A", "I"], does: "Choose an option by its letter" },
  { keys: ["Enter"], does: "Check the answer, then go on" },
  { keys: ["H"], does: "Show a hint" },
  { keys: ["F"], does: "Flag for review" },
  { keys: ["X", "A"], join: "then", does: "Rule out an option" },
  { keys: ["?"], does: "Show these keys" },
];

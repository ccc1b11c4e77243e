/** What each kind of item is called in the studio. */
export const kindNames = {
  Question: "Question",
  Flashcard: "Flashcard",
  Cloze: "Fill in the blank",
  ShortAnswer: "Short answer",
} as const;

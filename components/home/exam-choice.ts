/** What the home page's start panel knows of an exam. */
export interface ExamChoice {
  id: string;
  title: string;
  version: string;
  /** How many concepts have a flashcard. */
  flashcardConcepts: number;
}

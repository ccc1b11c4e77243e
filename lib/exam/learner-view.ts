/** What the choice of items asks about a learner. */
export interface LearnerView {
  /** Whether the last answer to an item was right; `undefined` when it was never answered. */
  lastCorrect(item: string): boolean | undefined;
  /** The chance, from 0 to 1, that the concept is remembered today; `undefined` when it was never reviewed. */
  retrievability(concept: string): number | undefined;
}

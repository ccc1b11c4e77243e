/** What one learner did with one item. */
export interface Mark {
  /** From 0 (wrong, or left without an answer) to 1 (right). */
  score: number;
  /** Ids of the options that were chosen, none where it was left without an answer; undefined where only the score is known. */
  chosen?: readonly string[];
  /** Asked in a form and left without an answer. It counts as wrong. */
  omitted?: boolean;
  /** Milliseconds until the answer, where they are known. */
  durationMs?: number;
}

/** One learner's marks by item. An item without a mark was not asked of the learner: nothing is known, and nothing assumed. */
export interface ScoreRow {
  learner: string;
  marks: ReadonlyMap<string, Mark>;
}

/** What the analysis needs to know of an item. */
export interface AskedItem {
  id: string;
  /** In the author's order; none where there is nothing to choose from. */
  options: readonly { id: string; isKey: boolean }[];
}

/** A figure, and where it may well lie (95 %). `null` where the range can't be told. */
export interface Estimate {
  value: number;
  range: { low: number; high: number } | null;
}

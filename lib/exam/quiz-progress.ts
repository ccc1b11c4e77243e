/** A paper and the answers so far. A `SessionState` is one. */
export interface AnsweredPaper {
  items: readonly { item: string }[];
  /** By item. */
  answers: ReadonlyMap<string, { correct: boolean }>;
}

/** How far a quiz is. */
export interface QuizProgress {
  /** Place in `paper.items` (from 0) of the first item without an answer; `null` when there is none. */
  current: number | null;
  answered: number;
  total: number;
}

/** How far a quiz is. In tutor mode the screen may still show the item that was answered last. */
export function quizProgress(paper: AnsweredPaper): QuizProgress {
  const isAnswered = paper.items.map(({ item }) => paper.answers.has(item));
  const first = isAnswered.indexOf(false);
  return {
    current: first === -1 ? null : first,
    answered: isAnswered.filter(Boolean).length,
    total: paper.items.length,
  };
}

/** The items that were answered, and wrong, in the order of the paper. What `retry` asks again. */
export function listMissed(paper: AnsweredPaper): string[] {
  return paper.items.map(({ item }) => item).filter((item) => paper.answers.get(item)?.correct === false);
}

/**
 * Places among the columns of a concept (saved-state.ts). In a file of their own: who only looks at a column needs none of the
 * code that writes and reads what was saved.
 */
export const conceptColumns = { stability: 0, lastDay: 2, reviews: 3 } as const;

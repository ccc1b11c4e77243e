/**
 * How many learners a figure needs before it is shown. Below, the page says "too few answers" and nothing else.
 *
 * - `share`, for facility, choices and times. With 10 answers the 95 % interval of a share of one half is 0.24 to 0.76 (Wilson): enough
 *   to tell an easy question from a hard one, and no more.
 * - `relation`, for discrimination, efficiency, curves and whole papers. The standard error of a correlation near zero is about 1/√(n − 1):
 *   with 30 learners the 95 % range reaches 0.36 to each side, so that a question that works well (0.4 and more) can just be told from one
 *   that tells nobody apart (0). With fewer it can't.
 */
export const fewest = { share: 10, relation: 30 } as const;

/**
 * How many other answers of a learner make a score to compare with: this many, or all the others that there are. A learner with two
 * answers has a rest score of one answer, which is mostly chance.
 */
export const fewestOthers = 5;

import type { LintRule } from "../lint-rule";

/** Law and medicine change: an item says by when somebody must look again. */
export const reviewOverdue: LintRule = {
  id: "review-overdue",
  check: (item, { today }) =>
    item.reviewBy !== undefined && item.reviewBy < today && !item.retired
      ? {
          message: `The facts were to be checked by ${item.reviewBy}.`,
          help: "Check them against the source, then set reviewBy to a new date.",
        }
      : undefined,
};

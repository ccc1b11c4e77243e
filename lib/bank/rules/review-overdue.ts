import type { ItemRule } from "../lint/lint-rule";

/** An item whose facts should have been looked at again. */
export const reviewOverdue: ItemRule = {
  id: "review-overdue",
  over: "item",
  severity: "warning",
  help: "Check the facts against the source, then set reviewBy to a new date.",
  reason: "Law and medicine change: an item says by when somebody must look again.",
  warns: [{ about: "a day that has passed", attributes: 'difficulty="apply" reviewBy="2020-01-31"' }],
  accepts: [{ about: "a day to come", attributes: 'difficulty="apply" reviewBy="2199-12-31"' }],
  after: ({ reviewBy }) => reviewBy,
  check: ({ reviewBy }) => reviewBy && `The facts were to be checked by ${reviewBy}.`,
};

import type { SittingRules } from "@/lib/exam/move";

/** What the lengths of a practice exam are called. */
export const lengthNames: Record<SittingRules["length"], string> = {
  full: "Full length",
  half: "Half length",
  short: "Short",
};

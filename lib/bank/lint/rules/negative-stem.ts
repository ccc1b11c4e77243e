import { plainText } from "../../plain-text";
import type { LintRule } from "../lint-rule";

/** A small "not" is overlooked. Source: NBME Item-Writing Guide (2020). */
export const negativeStem: LintRule = {
  id: "negative-stem",
  check(item) {
    if (item.kind !== "question") return undefined;
    const lead =
      plainText(item.stem)
        .split(/(?<=[.!?])\s/)
        .at(-1) ?? "";
    const found = /(?<!\bat )\b(not(?! only\b)|except|least)\b/.exec(lead)?.[1];
    return found && /^(which|what|who|when|where|how|why)\b/i.test(lead)
      ? {
          message: `The question turns on a small "${found}", which is easy to overlook.`,
          help: `Ask for what is so, or write it as **${found.toUpperCase()}**.`,
        }
      : undefined;
  },
};

import { plainText } from "../../plain-text";
import type { LintRule } from "../lint-rule";

const pattern =
  /^(all|any|none|both|neither)( of)?( the)? (above|these|those|them|(other )?(answers|choices|options))( (above|below|listed))?( (are|is|apply|applies)\b.*)?[.!]?$/i;

/** "All of the above" can be answered by knowing two options. Source: Haladyna, Downing and Rodriguez (2002), rule 25. */
export const allOfTheAbove: LintRule = {
  id: "all-of-the-above",
  check(item) {
    if (item.kind !== "question") return undefined;
    const found = item.options.map((option) => plainText(option.text)).find((text) => pattern.test(text));
    return found
      ? {
          message: `The option "${found}" can be picked without knowing all of the others.`,
          help: "Write an option of its own, or use `multiple`.",
        }
      : undefined;
  },
};

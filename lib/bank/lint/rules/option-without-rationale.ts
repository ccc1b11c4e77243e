import { plainText } from "../../plain-text";
import type { LintRule } from "../lint-rule";

/** Learners learn most from why a distractor is wrong. */
export const optionWithoutRationale: LintRule = {
  id: "option-without-rationale",
  check(item) {
    if (item.kind !== "question") return undefined;
    const bare = item.options.filter((option) => !option.rationale);
    const first = bare[0];
    if (!first) return undefined;
    return {
      message: `${bare.length} of ${item.options.length} options have no rationale, first "${plainText(first.text).slice(0, 60)}".`,
      help: "Write why the option is right or wrong below it, each line with > at its start.",
    };
  },
};

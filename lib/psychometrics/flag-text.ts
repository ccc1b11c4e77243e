import type { ItemFlag } from "./item-flags";
import type { ItemStatistics } from "./item-statistics";

/**
 * A flag in plain words.
 * @param optionName how an option is called: a letter, or its text
 */
export function flagText(
  flag: ItemFlag,
  { facility, options }: Pick<ItemStatistics, "facility" | "options">,
  optionName: (option: string) => string,
): string {
  const percent = `${Math.round((facility?.value ?? 0) * 100)} %`;
  switch (flag.kind) {
    case "key-suspect":
      return `The better learners get it wrong more often${flag.option === undefined ? "" : `, and choose ${optionName(flag.option)}`}: is the key right?`;
    case "lures-the-better":
      return `The better learners choose ${optionName(flag.option)}: is it right as well?`;
    case "no-discrimination":
      return "Those who know more don’t get it right more often.";
    case "very-hard":
      return `Very hard: ${percent} got it right.`;
    case "very-easy":
      return `Very easy: ${percent} got it right.`;
    case "unused-distractor": {
      const count = options.find(({ option }) => option === flag.option)?.count ?? 0;
      return `${count === 0 ? "Nobody takes" : "Hardly anybody takes"} ${optionName(flag.option)}.`;
    }
  }
}

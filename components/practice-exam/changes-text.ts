import type { AnswerChange } from "@/lib/exam/answer-changes";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** What came of changed answers, in a sentence or two; says so when none was changed. */
export function changesText(changes: readonly AnswerChange[]): string {
  if (changes.length === 0) return "You handed in your first answer to every question.";
  const count = (kind: AnswerChange) => changes.filter((change) => change === kind).length;
  const gained = count("wrong-to-right");
  const lost = count("right-to-wrong");
  const same = count("wrong-to-wrong");
  const parts = [
    gained > 0 && `${gained} from wrong to right`,
    lost > 0 && `${lost} from right to wrong`,
    same > 0 && `${same} from one wrong option to another`,
  ].filter((part) => part !== false);
  const head = `You changed ${changes.length === 1 ? "1 answer" : `${changes.length} answers`}`;
  const thought =
    gained > lost
      ? "Second looks helped you here."
      : lost > gained
        ? "Read why the first answer was right: what made you doubt it?"
        : "";
  return `${head}: ${list.format(parts)}. ${thought}`.trim();
}

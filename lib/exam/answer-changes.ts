import type { TapedMove } from "./move";

/** How an answer was changed between the first one given and the one handed in. */
export type AnswerChange = "wrong-to-right" | "right-to-wrong" | "wrong-to-wrong";

/** A change of an answer, with the options that were chosen first. */
export interface ChangedAnswer {
  change: AnswerChange;
  first: readonly string[];
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/**
 * The answers that were changed, by item. What counts is the first answer against the one handed in, as in the
 * research on changing answers (Benjamin, Cavell and Shallenberger 1984): who comes back to the first one has changed
 * nothing. The first answer of a question with one key is the first option chosen; with several keys, what was chosen
 * when the question was left, since boxes are ticked one by one. An answer taken back is not handed in, and no change.
 * @param answers what was handed in, and the key of that day, by item
 * @param tape in the order recorded; the sitting's clock decides
 */
export function answerChanges(
  answers: ReadonlyMap<string, { chosen: readonly string[]; key: readonly string[] }>,
  tape: readonly TapedMove[],
): Map<string, ChangedAnswer> {
  const first = new Map<string, readonly string[]>();
  const open = new Map<string, readonly string[]>();
  const settle = () => {
    for (const [item, chosen] of open) if (chosen.length > 0 && !first.has(item)) first.set(item, chosen);
    open.clear();
  };
  for (const { move } of [...tape].sort((a, b) => a.atMs - b.atMs)) {
    if (move.kind === "chosen") {
      const isMultiple = (answers.get(move.item)?.key.length ?? 0) > 1;
      if (isMultiple) open.set(move.item, move.chosen);
      else if (move.chosen.length > 0 && !first.has(move.item)) first.set(move.item, move.chosen);
    } else if (move.kind === "shown" || move.kind === "reviewed" || move.kind === "submitted") settle();
    if (move.kind === "submitted") break;
  }
  settle();

  const changes = new Map<string, ChangedAnswer>();
  for (const [item, { chosen, key }] of answers) {
    const before = first.get(item);
    if (!before || chosen.length === 0 || isSame(before, chosen)) continue;
    const change = isSame(before, key)
      ? "right-to-wrong"
      : isSame(chosen, key)
        ? "wrong-to-right"
        : "wrong-to-wrong";
    changes.set(item, { change, first: before });
  }
  return changes;
}

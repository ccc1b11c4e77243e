import type { Item } from "@/lib/bank/item";
import type { Sitting } from "@/lib/exam/tape";
import { answerItem } from "./answer-item";
import type { NewEvent } from "./event";
import type { SessionState } from "./session-state";

/**
 * The events that end a practice exam, to be appended together: an answer for each question that has one, the last
 * move, and the end. A question that left the bank meanwhile can't be scored and has no answer.
 * @param sitting the sitting as its tape tells it, all moves included
 * @param atMs milliseconds on the sitting's clock
 */
export function submitExam(
  session: Pick<SessionState, "id" | "bank" | "items">,
  sitting: Sitting,
  items: readonly Item[],
  by: "learner" | "clock",
  atMs: number,
): NewEvent[] {
  const questions = new Map(items.flatMap((item) => (item.kind === "question" ? [[item.id, item]] : [])));
  const orders = new Map(session.items.map(({ item, order }) => [item, order ?? []]));
  const answers = sitting.items.flatMap(({ item, chosen, struck, confidence, spentMs }): NewEvent[] => {
    const question = questions.get(item);
    if (!question || chosen.length === 0) return [];
    const how = {
      bank: session.bank,
      session: session.id,
      order: orders.get(item) ?? [],
      hints: 0,
      durationMs: spentMs,
    };
    return [
      {
        ...answerItem(question, { chosen, typed: [] }, how),
        struck: [...struck],
        ...(confidence === null ? {} : { confidence }),
      },
    ];
  });
  const common = { session: session.id, bank: session.bank };
  return [
    ...answers,
    { type: "moved", ...common, atMs, move: { kind: "submitted", by } },
    { type: "session-finished", ...common },
  ];
}

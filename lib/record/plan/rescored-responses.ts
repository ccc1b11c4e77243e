import { compareEvents } from "../compare-events";
import type { Answered, KeyChanged } from "../event";
import { rescore } from "../keys/rescore";
import type { RecordStore, StoredEvent } from "../store";
import type { PlanResponse } from "./response-of";

/** Where answers to an item are found: in its log or, where there are no logs, among all events. */
export type AnswerSource = Pick<RecordStore, "list"> & Partial<Pick<RecordStore, "readLogs">>;

/** All answers to the items of which a key changed, whether they count or not. Few: keys seldom change. */
export async function answersBehind(
  source: AnswerSource,
  bank: string,
  changes: readonly KeyChanged[],
): Promise<Answered[]> {
  const items = new Set(changes.map(({ item }) => item));
  if (items.size === 0) return [];
  const isOfThem = ({ event }: StoredEvent) =>
    event.type === "answered" && event.bank === bank && items.has(event.item);
  const stored = source.readLogs
    ? (await source.readLogs([...items].map((id) => ({ kind: "item", bank, id })))).flat()
    : await source.list(0);
  return stored.filter(isOfThem).map(({ event }) => event as Answered);
}

/**
 * Responses as they count by the newest keys, as in the fold of the record (keys/rescore.ts).
 * @param changes those of the bank that were not taken back
 * @param answers all that `answersBehind` finds
 */
export function rescoreResponses(
  responses: readonly PlanResponse[],
  changes: readonly KeyChanged[],
  answers: readonly Answered[],
  read: (event: Answered) => PlanResponse,
): readonly PlanResponse[] {
  if (answers.length === 0) return responses;
  const ordered = [...changes].sort(compareEvents);
  const logOf = (item: string) => ordered.filter((change) => change.item === item);
  const counting = new Map(
    answers.map((answer) => [answer.id, read(rescore(answer, logOf(answer.item)))] as const),
  );
  return responses.map((response) => counting.get(response.id) ?? response);
}

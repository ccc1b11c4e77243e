import { compareEvents } from "../compare-events";
import type { Answered, KeyChanged, RecordEvent } from "../event";
import { bankKey } from "../record-key";

/** An answer that counts by another key than that of its day. */
export interface Rescored extends Answered {
  /** The key and the verdict of the day on which it was given. */
  scoredThen: Pick<Answered, "key" | "correct">;
}

/** Key changes and what the learner was told of them, by `bankKey(bank, item)`, ordered by (time, id). */
export type KeyLogs = Pick<ReadonlyMap<string, readonly RecordEvent[]>, "get" | "size">;

/**
 * An answer as it counts: by the newest change of its question's key after it, or as it is. An answer after the newest
 * change was given to the new key, or to a bank that the change had not reached; the next look at the bank sees that.
 */
export function rescore(answer: Answered, log: readonly RecordEvent[] | undefined): Answered | Rescored {
  if (answer.kind !== "question") return answer;
  const change = log?.findLast((event) => event.type === "key-changed");
  if (!change || compareEvents(answer, change) > 0) return answer;
  const key = keyAfter(answer, change);
  if (isSameSet(key, answer.key)) return answer;
  // In a contrast drill one of two is chosen: it is right where it is a key, also when both have become one.
  const isRight = answer.contrast
    ? answer.chosen.every((id) => key.includes(id))
    : isSameSet(key, answer.chosen);
  const correct = answer.chosen.length > 0 && isRight;
  return { ...answer, key, correct, scoredThen: { key: answer.key, correct: answer.correct } };
}

/** Events as they count: answers by their questions' newest keys. The same array where no key changed. */
export function rescoreAll(events: readonly RecordEvent[], logs: KeyLogs): readonly RecordEvent[] {
  if (logs.size === 0) return events;
  return events.map((event) =>
    event.type === "answered" ? rescore(event, logs.get(bankKey(event.bank, event.item))) : event,
  );
}

/** The verdict of the day, where an answer counts otherwise now; undefined where it doesn't. */
export function verdictThen(answer: Answered): boolean | undefined {
  return "scoredThen" in answer ? (answer as Rescored).scoredThen.correct : undefined;
}

/**
 * The keys among the options that an answer was given to. A key of then that is no option now may have been reworded:
 * it stays a key as long as there is a key now that was not shown then.
 */
function keyAfter(answer: Answered, { key, options }: KeyChanged): string[] {
  const shown = new Set([...answer.order, ...answer.key, ...answer.chosen]);
  const here = key.filter((id) => shown.has(id));
  const gone = answer.key.filter((id) => !options.includes(id));
  return here.length < key.length ? [...here, ...gone] : here;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}

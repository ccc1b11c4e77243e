import type { Item, Question } from "@/lib/bank/item";
import { optionOrder } from "./option-order";

/** The request of a contrast drill: a quiz in which each question has two options, a key and a lure. */
export const contrastRequest = "contrast";

/** A drill is short: some minutes at most. */
export const mostPairs = 8;

/** Whether a session is a contrast drill. */
export function isContrast({ request }: { request: string }): boolean {
  return request === contrastRequest;
}

/** The two options in the order to show: shuffled, or the author's when the question is `fixed`. */
export function contrastOrder(question: Question, pair: readonly [string, string], seed: string): string[] {
  return optionOrder(question, `contrast/${seed}`).filter((id) => pair.includes(id));
}

/** What a narrowed session looks at. A `SessionState` is one. */
interface ContrastSession {
  request: string;
  items: readonly { item: string; order?: readonly string[] | undefined }[];
}

/** A bank's content as a session asks it: in a contrast drill each question has the two options of its order alone. */
export function narrowBank<B extends { items: readonly Item[] }>(bank: B, session: ContrastSession): B {
  if (!isContrast(session)) return bank;
  const orders = new Map(session.items.map(({ item, order }) => [item, order ?? []]));
  return { ...bank, items: bank.items.map((item) => narrow(item, orders.get(item.id) ?? [])) };
}

function narrow(item: Item, order: readonly string[]): Item {
  if (item.kind !== "question") return item;
  const options = item.options.filter(({ id }) => order.includes(id));
  // Gone meanwhile: then the whole question is asked.
  if (options.length < 2) return item;
  // Of several keys one is asked for, so that there is one to choose.
  return { ...item, options, multiple: false };
}

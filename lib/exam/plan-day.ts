import type { ItemKind } from "@/lib/bank/item";
import type { QueueItem } from "@/lib/memory/flashcard-faces";
import { buildQueue, type QueuedCard, type QueueInput } from "@/lib/memory/queue";
import { createRandom } from "@/lib/shared/random";
import { chooseWeakQuestions, type DayQuestion, type WeakQuestionsInput } from "./choose-weak-questions";
import { groupByCase } from "./group-by-case";

/** Seconds that one item takes, by kind. */
export type Pace = Readonly<Record<ItemKind, number>>;

/** An item of the bank, as far as the plan looks at it. Both a bank's items and its outline have this. */
export interface PlannedItem extends QueueItem, DayQuestion {
  kind: ItemKind;
}

/** What a day is planned from. Plain data and functions: the record is asked by the caller. */
export interface DayInput extends Pick<WeakQuestionsInput, "domains" | "standings" | "learner"> {
  /** The bank's items, in the bank's order. */
  items: readonly PlannedItem[];
  /** What the flashcard queue is made from. Its items are `items`. */
  queue: Omit<QueueInput, "items" | "limit">;
  pace: Pace;
  /** How long the session should take. */
  minutes: number;
  /** Decides between equals. How many items of which kind there are does not depend on it. */
  seed: string;
}

/** One session of a day. */
export interface DayPlan {
  /** Ids of the items, in the order in which they come up. */
  items: string[];
  /** How many of them are cards that are due. */
  due: number;
  /** How many of them are new cards. */
  fresh: number;
  /** How many of them are questions. */
  questions: number;
  /** How long it probably takes. */
  seconds: number;
  /** Concepts that are due as flashcards and not in the session. */
  waiting: number;
}

/** The part of the time that questions get, as long as cards could fill it all. Ours: no study says what is best. */
const questionShare = 0.4;

/**
 * Plans one session: due cards, the least well remembered first, then new ones within the day's allowance, mixed with
 * questions of the weakest domains. Only what fits into the minutes; the most needed of a backlog, and no new card
 * while due ones wait. Time that one side has no use for goes to the other. No concept comes up twice.
 */
export function planDay(input: DayInput): DayPlan {
  const { items, pace, minutes } = input;
  const kindOf = new Map(items.map(({ id, kind }) => [id, kind]));
  const secondsOf = ({ item }: QueuedCard) => pace[kindOf.get(item) ?? "flashcard"];
  const queue = buildQueue({ ...input.queue, items, limit: Number.MAX_SAFE_INTEGER });
  const budget = minutes * 60;
  const ask = (count: number, taken: readonly QueuedCard[]) =>
    chooseWeakQuestions({
      ...input,
      questions: items.filter(({ kind, retired }) => kind === "question" && !retired),
      without: new Set(taken.map(({ concept }) => concept)),
      count,
      random: createRandom(`day/${input.seed}`),
    });

  // Time for one question at least, or a slow reader would never get one.
  const kept = Math.min(budget, Math.max(questionShare * budget, pace.question));
  const first = takeWhileFits(queue.cards, secondsOf, budget - kept);
  const asked = ask(Math.floor((budget - first.seconds) / pace.question), first.taken);
  const concepts = new Set(asked.map(({ concept }) => concept));
  const more = takeWhileFits(
    queue.cards.slice(first.taken.length).filter(({ concept }) => !concepts.has(concept)),
    secondsOf,
    budget - first.seconds - asked.length * pace.question,
  );

  let cards = [...first.taken, ...more.taken];
  let questions = asked;
  if (cards.length + questions.length === 0) {
    // Too short for anything: one item all the same. Who opened it wants to study.
    cards = queue.cards.slice(0, 1);
    if (cards.length === 0) questions = ask(1, []);
  }
  const due = cards.filter(({ isNew }) => !isNew).length;
  const today = new Set([...cards, ...questions].map(({ concept }) => concept));
  return {
    items: interleave(
      cards.map(({ item }) => [item]),
      groupByCase(questions, (question) => question.case).map((group) => group.map(({ id }) => id)),
    ),
    due,
    fresh: cards.length - due,
    questions: questions.length,
    seconds: cards.reduce((sum, card) => sum + secondsOf(card), questions.length * pace.question),
    waiting: queue.cards.filter(({ isNew, concept }) => !isNew && !today.has(concept)).length,
  };
}

/** The first cards that fit into the time. Stops at the first that doesn't: none overtakes one that is needed more. */
function takeWhileFits(
  cards: readonly QueuedCard[],
  secondsOf: (card: QueuedCard) => number,
  budget: number,
): { taken: QueuedCard[]; seconds: number } {
  let seconds = 0;
  const taken: QueuedCard[] = [];
  for (const card of cards) {
    if (seconds + secondsOf(card) > budget) break;
    seconds += secondsOf(card);
    taken.push(card);
  }
  return { taken, seconds };
}

/** Both in their order, spread evenly among each other, a card first. */
function interleave(cards: readonly string[][], questions: readonly string[][]): string[] {
  return [
    ...questions.map((ids, index) => ({ ids, at: (index + 0.5) / questions.length })),
    ...cards.map((ids, index) => ({ ids, at: index / cards.length })),
  ]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ ids }) => ids);
}

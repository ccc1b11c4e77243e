import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Item, Question } from "@/lib/bank/item";
import { chooseItems } from "@/lib/exam/choose-items";
import { parseQuizRequest } from "@/lib/exam/parse-quiz-request";
import { buildQueue } from "@/lib/memory/queue";
import { createSpacing, dueDayOf } from "@/lib/memory/spacing";
import { answerItem } from "@/lib/record/answer-item";
import { createDueDays } from "@/lib/record/due-concepts";
import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import { LearnerRecord } from "@/lib/record/learner-record";
import { memoryOf, readQueueInput, viewLearner } from "@/lib/record/select";
import { startFlashcards, startQuiz } from "@/lib/record/start-session";
import { createManualClock } from "@/lib/shared/clock";
import { createCountingId } from "@/lib/shared/ids";
import { aBank } from "@/tests/support/a-bank";
import { noonOf } from "@/tests/support/an-event";
import "@/tests/support/indexeddb-classes";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";

// The second way through the house: tap → score → event → append → fold → memory → what's next.

const firstDay = 20_000;
const dayMs = 86_400_000;
const items: Item[] = [
  aQuestion({ id: "trust-question", concept: "trust" }),
  aFlashcard({ id: "trust-card", concept: "trust" }),
  aQuestion({ id: "lone-question" }),
  aFlashcard({ id: "lone-card" }),
];
const bank = aBank({ items });

/** A browser: one database, in which records are opened as tabs and after restarts. */
function aBrowser() {
  const indexedDB = new IDBFactory();
  const clock = createManualClock(noonOf(firstDay));
  let tabs = 0;
  const open = async () => {
    tabs += 1;
    const store = createIndexedDbStore({ name: "flow", indexedDB, IDBKeyRange });
    const record = new LearnerRecord({ store, clock, makeId: createCountingId(`tab-${tabs}`) });
    await record.open();
    return record;
  };
  return { clock, open };
}

async function startQuizOf(
  record: LearnerRecord,
  ids: string,
): Promise<readonly { item: string; order?: string[] }[]> {
  const { request } = parseQuizRequest(new URLSearchParams(`items=${ids}`));
  const paper = chooseItems({ bank, request, seed: "s" });
  const start = startQuiz({ session: "quiz-1", bank, request, items: paper, seed: "s" });
  await record.append([start]);
  return start.items;
}

function answer(record: LearnerRecord, id: string, chosen: string[], hints = 0) {
  const question = items.find((item): item is Question => item.id === id && item.kind === "question");
  if (!question) throw new Error(`There is no question ${id}.`);
  const how = { bank: bank.id, session: "quiz-1", order: ["a", "b", "c", "d"], hints, durationMs: 4000 };
  return record.append([answerItem(question, { chosen, typed: [] }, how)]);
}

function queueOn(record: LearnerRecord, day: number) {
  return buildQueue(readQueueInput(record.state, bank.id, bank.items, day)).cards;
}

describe("an answer on its way to what comes next", () => {
  it("schedules the flashcard that shares its concept, and no other", async () => {
    const record = await aBrowser().open();
    await startQuizOf(record, "trust-question");
    expect(queueOn(record, firstDay).map(({ item }) => item)).toEqual(["trust-card", "lone-card"]);
    await answer(record, "trust-question", ["a"]);
    const due = createDueDays(record.state, bank.id)("trust") ?? 0;
    expect(due).toBeGreaterThan(firstDay);
    // Met in a question, the card is no longer new; it comes on its day.
    expect(queueOn(record, firstDay).map(({ item }) => item)).toEqual(["lone-card"]);
    expect(queueOn(record, due - 1).map(({ item }) => item)).not.toContain("trust-card");
    expect(queueOn(record, due)[0]).toEqual({ concept: "trust", item: "trust-card", isNew: false });
    record.close();
  });

  it("comes sooner when it was wrong, and when it took hints", async () => {
    const memoryAfter = async (chosen: string[], hints: number) => {
      const record = await aBrowser().open();
      await startQuizOf(record, "trust-question");
      await answer(record, "trust-question", chosen, hints);
      record.close();
      const memory = memoryOf(record.state, bank.id, "trust");
      return memory && { ...memory, dueDay: dueDayOf(memory, createSpacing()) };
    };
    const [right, hinted, wrong] = [
      await memoryAfter(["a"], 0),
      await memoryAfter(["a"], 1),
      await memoryAfter(["b"], 0),
    ];
    expect(wrong?.stability).toBeLessThan(hinted?.stability ?? 0);
    expect(hinted?.stability).toBeLessThan(right?.stability ?? 0);
    expect(wrong?.dueDay).toBe(firstDay + 1);
    expect(hinted?.dueDay).toBeLessThanOrEqual(right?.dueDay ?? 0);
  });

  it("is the same after a restart: session, order of options, memory and queue", async () => {
    const browser = aBrowser();
    const before = await browser.open();
    const started = await startQuizOf(before, "trust-question,lone-question");
    await answer(before, "trust-question", ["a"]);
    before.close();
    browser.clock.advance(3 * dayMs);
    const after = await browser.open();
    const session = after.state.sessions.get("quiz-1");
    expect(session?.items).toEqual(started);
    expect(session?.answers.get("trust-question")?.correct).toBe(true);
    expect(session?.finished).toBe(false);
    expect([...after.state.concepts]).toEqual([...before.state.concepts]);
    expect(queueOn(after, firstDay + 3)).toEqual(queueOn(before, firstDay + 3));
    after.close();
  });

  it("makes the next quiz ask something else first", async () => {
    const record = await aBrowser().open();
    await startQuizOf(record, "trust-question");
    await answer(record, "trust-question", ["a"]);
    const { request } = parseQuizRequest(new URLSearchParams("count=1"));
    for (const seed of ["one", "two", "three", "four", "five"]) {
      const [next] = chooseItems({
        bank,
        request,
        seed,
        learner: viewLearner(record.state, bank.id, firstDay),
      });
      expect(next?.id).toBe("lone-question");
    }
    record.close();
  });

  it("is seen in another tab, counted once when both answer, and taken back by undo", async () => {
    const browser = aBrowser();
    const [one, two] = [await browser.open(), await browser.open()];
    await startQuizOf(one, "trust-question");
    await two.refresh();
    browser.clock.advance(1000);
    const [first] = await answer(one, "trust-question", ["a"]);
    browser.clock.advance(1000);
    await answer(two, "trust-question", ["b"]);
    await Promise.all([one.refresh(), two.refresh()]);
    for (const tab of [one, two]) {
      expect(tab.state.sessions.get("quiz-1")?.answers.get("trust-question")?.correct).toBe(true);
      expect(memoryOf(tab.state, bank.id, "trust")?.reviews).toBe(1);
    }
    await one.append([{ type: "retracted", target: first?.id ?? "" }]);
    // Without the first answer, the second one is the one that counts.
    expect(one.state.sessions.get("quiz-1")?.answers.get("trust-question")?.correct).toBe(false);
    one.close();
    two.close();
  });

  it("leads a flashcard from its rating to its day, also across a clock that was set back", async () => {
    const browser = aBrowser();
    const record = await browser.open();
    const cards = queueOn(record, firstDay);
    await record.append([startFlashcards({ session: "cards-1", bank, cards })]);
    const rate = (item: string, concept: string, rating: 1 | 2 | 3 | 4) =>
      record.append([
        { type: "rated", bank: bank.id, item, concept, session: "cards-1", rating, durationMs: 1000 },
      ]);
    await rate("trust-card", "trust", 3);
    browser.clock.advance(-2 * dayMs);
    await rate("lone-card", "lone-card", 3);
    await rate("trust-card", "trust", 3);
    const trust = memoryOf(record.state, bank.id, "trust");
    expect(trust?.reviews).toBe(2);
    expect(trust?.lastDay).toBe(firstDay);
    expect(
      queueOn(record, createDueDays(record.state, bank.id)("trust") ?? 0).map(({ item }) => item),
    ).toContain("trust-card");
    record.close();
  });
});

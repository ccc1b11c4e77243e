// Runs in the browser, bundled by record-bench.ts: the record's real code over a real IndexedDB.

import type { PlanJob, PlanMessage } from "@/components/study/plan-job-kinds";
import { dayOf } from "@/lib/memory/day";
import { buildQueue } from "@/lib/memory/queue";
import { exportPages } from "@/lib/record/export-record";
import { foldRecord } from "@/lib/record/fold";
import { importRecord } from "@/lib/record/import-record";
import { createIndexedDbStore } from "@/lib/record/indexeddb-store";
import { LearnerRecord } from "@/lib/record/learner-record";
import { prepareStudies } from "@/lib/record/plan/prepare-studies";
import { rebuildState } from "@/lib/record/rebuild-state";
import { readQueueInput, viewLearner } from "@/lib/record/select";
import { systemClock } from "@/lib/shared/clock";
import { randomId } from "@/lib/shared/ids";
import { benchBank, conceptId, generateEvents, type MadeUpRecord } from "./generate-events";

async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

const today = () => dayOf(systemClock.now(), -480);

function itemsOf(concepts: number) {
  return Array.from({ length: concepts }, (_, place) => ({
    id: conceptId(place),
    concept: conceptId(place),
    kind: place % 2 === 0 ? ("flashcard" as const) : ("question" as const),
    domain: "one",
    retired: false,
  }));
}

const open = async () => {
  const record = new LearnerRecord({
    store: createIndexedDbStore(),
    clock: systemClock,
    makeId: randomId,
    whenIdle: (work) => setTimeout(work, 2000),
  });
  await record.open();
  return record;
};

let atHand: LearnerRecord | undefined;

/** What the bench calls. Times are in milliseconds. */
const bench = {
  /** Fills the store, a page at a time. */
  async fill(size: MadeUpRecord, from: number, to: number) {
    const store = createIndexedDbStore({ isQuiet: true });
    const page = [];
    let place = from;
    for (const event of generateEvents(size, from)) {
      if (place >= to) break;
      page.push(event);
      place += 1;
      if (page.length === 5000) await store.append(page.splice(0));
    }
    if (page.length > 0) await store.append(page);
    store.close();
  },

  async rebuild() {
    const store = createIndexedDbStore({ isQuiet: true });
    const { ms } = await timed(() => rebuildState(store));
    store.close();
    return ms;
  },

  /** Learns what plans will want to know, as the app does after folding. */
  async prepareStudies() {
    const store = createIndexedDbStore({ isQuiet: true });
    const { ms } = await timed(() => prepareStudies(store, today()));
    store.close();
    return ms;
  },

  /** Milliseconds until each part of a plan for the whole bank is there, in its worker. */
  plan(concepts: number) {
    const day = today();
    const job: PlanJob = {
      bank: {
        id: benchBank,
        domains: [{ id: "one", title: "One", weight: 100 }],
        exam: { items: 120, minutes: 150 },
        items: itemsOf(concepts).map((item) => ({
          ...item,
          case: undefined,
          keys: item.kind === "question" ? ["a"] : [],
        })),
      },
      wish: {
        today: day,
        calendar: { examDay: day + 60, weekdayMinutes: [30, 30, 30, 30, 30, 30, 30], daysOff: new Set() },
        attendance: 0.85,
        daysPlanned: 10,
        pace: { question: 25, flashcard: 12, cloze: 20, "short-answer": 40 },
        suspended: new Set(),
      },
      mark: 70,
      want: "all",
    };
    return new Promise<Partial<Record<PlanMessage["part"], number>>>((resolve, reject) => {
      const start = performance.now();
      const times: Partial<Record<PlanMessage["part"], number>> = {};
      const worker = new Worker("/plan-worker.js");
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
        times[data.part] = Math.round(performance.now() - start);
        if (data.part === "failed") reject(new Error(data.message));
        if (data.part !== "end") return;
        worker.terminate();
        resolve(times);
      };
      worker.postMessage(job);
    });
  },

  /** Opens the record and the due queue of a whole bank, as the flashcards page does. */
  async openDue(concepts: number) {
    atHand?.close();
    const items = itemsOf(concepts);
    const opening = await timed(open);
    const record = opening.result;
    atHand = record;
    const queue = await timed(() => buildQueue(readQueueInput(record.state, benchBank, items, today())));
    const again = await timed(() => buildQueue(readQueueInput(record.state, benchBank, items, today())));
    return {
      open: opening.ms,
      queue: queue.ms,
      queueAgain: again.ms,
      due: queue.result.due,
      met: record.state.concepts.size,
    };
  },

  /** An answer, and the question after it: until it is on disk, folded, and the next one is known. */
  async answerAndNext(concepts: number, place: number) {
    const record = atHand ?? (await open());
    atHand = record;
    const id = conceptId((place * 7919) % concepts);
    const session = `bench-${Math.floor(place / 20)}`;
    const items = Array.from({ length: 20 }, (_, nth) => ({
      item: conceptId(((place + nth) * 7919) % concepts),
    }));
    if (place % 20 === 0)
      await record.append([
        {
          type: "session-started",
          session,
          bank: benchBank,
          activity: "quiz",
          mode: "tutor",
          items,
          request: "count=20",
        },
      ]);
    const { ms } = await timed(async () => {
      await record.append([
        {
          type: "answered",
          bank: benchBank,
          item: id,
          concept: id,
          session,
          kind: "question",
          order: ["a", "b"],
          chosen: ["a"],
          key: ["a"],
          correct: true,
          hints: 0,
          durationMs: 4000,
        },
      ]);
      const state = record.state.sessions.get(session);
      return state?.items.find(({ item }) => !state.answers.has(item));
    });
    return ms;
  },

  /** Looks at every item of the bank as the choice of a new quiz does. */
  async lookAtAll(concepts: number) {
    const record = atHand ?? (await open());
    const view = viewLearner(record.state, benchBank, today());
    const { ms } = await timed(() => {
      let seen = 0;
      for (let place = 0; place < concepts; place += 1) {
        const id = conceptId(place);
        if (view.lastCorrect(id) !== undefined || view.retrievability(id) !== undefined) seen += 1;
      }
      return seen;
    });
    return ms;
  },

  async exportAll() {
    const store = createIndexedDbStore({ isQuiet: true });
    const { ms, result } = await timed(async () => {
      const parts: Blob[] = [];
      for await (const text of exportPages(store, systemClock.now())) parts.push(new Blob([text]));
      return new Blob(parts);
    });
    Object.assign(window, { exported: result });
    store.close();
    return { ms, bytes: result.size };
  },

  /** Imports what was exported into another, empty database; ends before the fold. */
  async importAll() {
    const { exported } = window as unknown as { exported: Blob };
    const store = createIndexedDbStore({ name: "imported", isQuiet: true });
    const { ms, result } = await timed(() =>
      importRecord(exported, { addForeign: async (events) => (await store.append(events)).length }),
    );
    store.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase("imported").onsuccess = resolve;
    });
    return { ms, added: result.ok ? result.added : result.message };
  },

  /** What was done before: read every event and fold it. `folded` of them, because a million do not fit everywhere. */
  async readAndFoldAll() {
    const store = createIndexedDbStore();
    const read = await timed(() => store.list(0));
    const fold = await timed(() => foldRecord(read.result.map(({ event }) => event)).concepts.size);
    store.close();
    return { read: read.ms, fold: fold.ms, events: read.result.length };
  },
};

Object.assign(window, { bench });

/** For the bench's own types. */
export type BenchPage = typeof bench;

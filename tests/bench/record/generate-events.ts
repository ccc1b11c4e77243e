import type { RecordEvent } from "@/lib/record/event";
import { createRandom } from "@/lib/shared/random";

/** A learner's years, made up and the same each time. */
export interface MadeUpRecord {
  concepts: number;
  events: number;
}

/** The bank that the events are about. */
export const benchBank = "bench";

/** Items of one session. */
const sessionSize = 18;

/** When the last session began. Fixed, so that a record is the same each time. */
export const benchNowMs = Date.UTC(2026, 10, 20, 18);

/** The id of a concept, and of its one item. Every other one is a flashcard. */
export const conceptId = (place: number) => `topic-${place % 97}-concept-${place}`;

/** The events from one place to another, in order of time. Sessions of twenty events, 18 answers or ratings each. */
export function* generateEvents({ concepts, events }: MadeUpRecord, from = 0): Generator<RecordEvent> {
  const perSession = sessionSize + 2;
  const sessions = Math.ceil(events / perSession);
  const gapMs = Math.floor((12 * 365 * 86_400_000) / sessions);
  for (let session = Math.floor(from / perSession); session < sessions; session += 1) {
    const random = createRandom(`session-${session}`);
    const base = { zone: -480, bank: benchBank };
    const start = benchNowMs - (sessions - 1 - session) * gapMs;
    const name = `00000000-0000-4000-8000-${String(session).padStart(12, "0")}`;
    const places = Array.from({ length: sessionSize }, () => Math.floor(random() * concepts));
    const id = (place: number) =>
      `${name.slice(0, 8)}-${String(place).padStart(4, "0")}-4000-8000-${name.slice(24)}`;
    yield {
      ...base,
      type: "session-started",
      id: id(0),
      time: start,
      session: name,
      activity: session % 2 === 0 ? "quiz" : "flashcards",
      mode: "tutor",
      items: places.map((place) => ({ item: conceptId(place) })),
      request: session % 2 === 0 ? "count=18" : "",
    };
    for (const [nth, place] of places.entries()) {
      const common = {
        ...base,
        id: id(nth + 1),
        time: start + (nth + 1) * 20_000,
        session: name,
        item: conceptId(place),
        concept: conceptId(place),
        durationMs: 4000 + Math.floor(random() * 20_000),
      };
      const isRight = random() < 0.85;
      if (place % 2 === 0) {
        yield { ...common, type: "rated", rating: isRight ? 3 : 1 };
        continue;
      }
      const order = ["a81f", "b2c0", "c7d3", "d94e"].map((option) => `${option}-${place % 1000}`);
      const [first = "", second = ""] = order;
      yield {
        ...common,
        type: "answered",
        kind: "question",
        order,
        chosen: [isRight ? first : second],
        key: [first],
        correct: isRight,
        hints: random() < 0.1 ? 1 : 0,
        ...(random() < 0.3 ? { confidence: isRight ? ("sure" as const) : ("guess" as const) } : {}),
      };
    }
    yield {
      ...base,
      type: "session-finished",
      id: id(sessionSize + 1),
      time: start + (sessionSize + 1) * 20_000,
      session: name,
    };
  }
}

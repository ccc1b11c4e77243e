import { fsrsWeights } from "@/lib/memory/fsrs";
import type {
  Answered,
  ExamOutcome,
  ForecastMade,
  KeyChanged,
  Rated,
  RecordEvent,
  SessionStarted,
} from "@/lib/record/event";

type Changes<T extends RecordEvent["type"]> = Partial<Omit<Extract<RecordEvent, { type: T }>, "type">>;

const dayMs = 86_400_000;
let count = 0;

/** Noon UTC of a local day number, in milliseconds since the epoch. */
export function noonOf(day: number): number {
  return day * dayMs + dayMs / 2;
}

function base() {
  count += 1;
  return {
    id: `event-${String(count).padStart(6, "0")}`,
    time: noonOf(20_000) + count,
    zone: 0,
    bank: "demo",
  };
}

/** A right answer to `question-1`, outside of a session, on day 20000. Its concept is its item unless given. */
export function anAnswer(changes: Changes<"answered"> = {}): Answered {
  const item = changes.item ?? "question-1";
  return {
    type: "answered",
    ...base(),
    item,
    concept: item,
    kind: "question",
    order: ["a", "b", "c", "d"],
    chosen: ["a"],
    key: ["a"],
    correct: true,
    hints: 0,
    durationMs: 8000,
    ...changes,
  };
}

/** A rating Good of `flashcard-1` on day 20000. Its concept is its item unless given. */
export function aRating(changes: Changes<"rated"> = {}): Rated {
  const item = changes.item ?? "flashcard-1";
  return { type: "rated", ...base(), item, concept: item, rating: 3, durationMs: 4000, ...changes };
}

/** Takes another event back. */
export function aRetraction(target: string, changes: Changes<"retracted"> = {}): RecordEvent {
  const { bank: _, ...rest } = base();
  return { type: "retracted", ...rest, target, ...changes };
}

/** The start of the quiz `session-1` with two questions. */
export function aStart(changes: Changes<"session-started"> = {}): SessionStarted {
  return {
    type: "session-started",
    ...base(),
    session: "session-1",
    activity: "quiz",
    mode: "tutor",
    items: [{ item: "question-1" }, { item: "question-2" }],
    request: "count=2",
    ...changes,
  };
}

/** The end of `session-1`. */
export function aFinish(changes: Changes<"session-finished"> = {}): RecordEvent {
  return { type: "session-finished", ...base(), session: "session-1", ...changes };
}

/** `question-1` is flagged. */
export function aFlag(changes: Changes<"flagged"> = {}): RecordEvent {
  return { type: "flagged", ...base(), item: "question-1", on: true, ...changes };
}

/** The concept `flashcard-1` is suspended. */
export function aSuspension(changes: Changes<"suspended"> = {}): RecordEvent {
  return { type: "suspended", ...base(), concept: "flashcard-1", on: true, ...changes };
}

/** The key of `question-1` is `b` now, and was `a`. */
export function aKeyChange(changes: Changes<"key-changed"> = {}): KeyChanged {
  return {
    type: "key-changed",
    ...base(),
    item: "question-1",
    was: ["a"],
    key: ["b"],
    options: ["a", "b", "c", "d"],
    ...changes,
  };
}

/** The learner knows of the new key of `question-1`. */
export function aKeyChangeSeen(changes: Changes<"key-change-seen"> = {}): RecordEvent {
  return { type: "key-change-seen", ...base(), item: "question-1", ...changes };
}

/** Weights were fitted: the published ones, unless given. */
export function aWeightsFit(changes: Changes<"parameters-fitted"> = {}): RecordEvent {
  const { bank: _, ...rest } = base();
  return {
    type: "parameters-fitted",
    ...rest,
    weights: [...fsrsWeights],
    lossBefore: 0.4,
    lossAfter: 0.3,
    fittedTo: 400,
    heldOut: 100,
    ...changes,
  };
}

/** The published weights are in use again. */
export function aWeightsReset(changes: Changes<"parameters-reset"> = {}): RecordEvent {
  const { bank: _, ...rest } = base();
  return { type: "parameters-reset", ...rest, ...changes };
}

/** A setting was changed. */
export function aSetting(
  key: string,
  value: string | number | boolean | null,
  changes: Changes<"setting-changed"> = {},
): RecordEvent {
  const { bank: _, ...rest } = base();
  return { type: "setting-changed", ...rest, key, value, ...changes };
}

/** A forecast of 60 questions was shown: 34 to 46 right, 40 % to reach 70 %. */
export function aForecast(changes: Changes<"forecast-made"> = {}): ForecastMade {
  return {
    type: "forecast-made",
    ...base(),
    model: "1",
    papers: [{ of: 60, mean: 40, low: 34, high: 46, mark: 70, chance: 0.4 }],
    ...changes,
  };
}

/** The learner passed the exam of day 20000. */
export function anExamOutcome(changes: Changes<"exam-outcome"> = {}): ExamOutcome {
  return { type: "exam-outcome", ...base(), examDay: 20_000, result: "passed", ...changes };
}

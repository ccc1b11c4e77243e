import { enoughResponses } from "@/lib/memory/fit/enough-responses";
import type { NewEvent, RecordEvent, WeightsFitted } from "../event";
import type { RecordState } from "../fold";
import { weightsLog } from "../logs-of";
import { tallyName } from "../tallies";
import { newestFit } from "./newest-weights";

/**
 * By how much the reviews have to have grown since weights were fitted last, before they are fitted again without being asked
 * for. Half as many again narrows what chance leaves open by a fifth (its width goes with the root of their number). A record
 * of 10,000 reviews was then fitted nine times in all.
 */
const growth = 1.5;

/** Keys of settings, see `RecordState.settingValues`. */
const keys = {
  /** `false`: only when asked for. */
  byItself: "weights/by-itself",
  /** How many reviews there were when weights were fitted last, whatever came of it. */
  triedAt: "weights/tried-at",
  /** The id of the fit that the learner was told of last. */
  told: "weights/told",
} as const;

type State = Pick<RecordState, "tallies" | "settingValues" | "settingLogs">;

const reviewsOf = ({ tallies }: Pick<State, "tallies">) => tallies.get(tallyName.reviews) ?? 0;

/** Whether weights may be fitted without being asked for: unless the learner chose otherwise. */
export function isFittedByItself({ settingValues }: Pick<State, "settingValues">): boolean {
  return settingValues.get(keys.byItself) !== false;
}

/**
 * Whether there is enough new evidence to fit weights again. Never after the learner went back to the published ones: that
 * holds until they ask for a fit again.
 */
export function isFitDue(state: State): boolean {
  const reviews = reviewsOf(state);
  const triedAt = state.settingValues.get(keys.triedAt);
  const before = typeof triedAt === "number" ? triedAt : 0;
  const last = state.settingLogs.get(weightsLog)?.at(-1);
  return (
    isFittedByItself(state) &&
    last?.type !== "parameters-reset" &&
    reviews >= enoughResponses &&
    reviews >= growth * before
  );
}

const set = (key: string, value: string | number | boolean): NewEvent => ({
  type: "setting-changed",
  key,
  value,
});

/** The event that lets weights be fitted without being asked for, or only when asked for. */
export function fitByItself(on: boolean): NewEvent {
  return set(keys.byItself, on);
}

/** The event that says at how many reviews a fit was made, so that none is made again before there is more. */
export function fitTried(state: Pick<State, "tallies">): NewEvent {
  return set(keys.triedAt, reviewsOf(state));
}

/** The fit that nobody asked for, that is in use, and that the learner was not told of. */
export function untoldFit(state: State): WeightsFitted | undefined {
  const fit = newestFit(state.settingLogs);
  return fit?.unasked && state.settingValues.get(keys.told) !== fit.id ? fit : undefined;
}

/** The event that says that the learner was told of a fit. */
export function toldOfFit({ id }: Pick<RecordEvent, "id">): NewEvent {
  return set(keys.told, id);
}

import type { RecordState } from "@/lib/record/fold";

/**
 * A state that can be compared: its maps as plain ones, without the count of changes, which depends on how many calls
 * were made.
 */
export function plainState({ revision: _, ...state }: RecordState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, isMap(value) ? plainMap(value) : value]),
  );
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return typeof value === "object" && value !== null && "get" in value && "size" in value;
}

function plainMap(map: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  // Values that are read from packed rows come with getters; a copy has their values.
  return new Map([...map].map(([key, value]) => [key, structuredCloneOf(value)]));
}

function structuredCloneOf(value: unknown): unknown {
  return typeof value === "object" ? structuredClone(value) : value;
}

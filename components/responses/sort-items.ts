import type { ResponseReport } from "@/lib/responses/analyse-responses";

export type AnalysedItem = ResponseReport["items"][number];

/** By what the table can be put in order. */
export type SortBy = "flags" | "title" | "learners" | "facility" | "discrimination" | "time";

const values: Record<Exclude<SortBy, "title">, (item: AnalysedItem) => number | null> = {
  flags: ({ flags }) => flags.length,
  learners: ({ learners }) => learners,
  facility: ({ facility }) => facility?.value ?? null,
  discrimination: ({ discrimination }) => discrimination?.value ?? null,
  time: ({ medianMs }) => medianMs,
};

/** The flags that come first in the table, whatever else is flagged. */
const gravity = ["key-suspect", "lures-the-better", "no-discrimination", "very-hard"];

/** How grave an item's flags are: the less, the graver. */
function gravityOf({ flags }: AnalysedItem): number {
  const places = flags.map(({ kind }) => gravity.indexOf(kind)).filter((place) => place >= 0);
  return flags.length === 0 ? gravity.length + 1 : Math.min(gravity.length, ...places);
}

/**
 * The items in order. Those without a figure come last, whichever way it goes. `flags` puts the gravest first.
 * @param titleOf what an item asks
 */
export function sortItems(
  items: readonly AnalysedItem[],
  by: SortBy,
  isUp: boolean,
  titleOf: (item: string) => string,
): AnalysedItem[] {
  const way = isUp ? 1 : -1;
  if (by === "title") return [...items].sort((a, b) => way * titleOf(a.item).localeCompare(titleOf(b.item)));
  if (by === "flags") return [...items].sort((a, b) => gravityOf(a) - gravityOf(b));
  const value = values[by];
  return [...items].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}

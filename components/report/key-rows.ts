import type { CountRow } from "@/components/ui/count-table";
import type { KeyFigures } from "@/lib/bank/figures/key-figures";

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

/** What gives keys away, as rows of a table. */
export function keyRows(keys: KeyFigures): CountRow[] {
  return [
    ...Object.entries(keys.questionsByOptions).map(([size, count]) => ({
      id: `longest-${size}`,
      name: `The key is the longest of ${size} options (${count} questions; ${percent(1 / Number(size))} by chance)`,
      counts: [percent(keys.keyLongestByOptions[size] ?? 0)],
    })),
    {
      id: "ratio",
      name: "Length of the key against the mean of the others (1.00 is even)",
      counts: [keys.lengthRatio.toFixed(2)],
    },
    ...keys.positions.map((share, place) => ({
      id: `place-${place}`,
      name: `Key written at ${"ABCD"[place]}, of questions with four options`,
      counts: [percent(share)],
    })),
  ];
}

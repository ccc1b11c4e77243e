import { CompactText } from "@/components/rich-text/compact-text";
import type { Block } from "@/lib/bank/rich-text";

interface KeyPointsProps {
  points: readonly Block[][];
  bankId: string;
  /** Places of the points that were found, counted from 0. */
  found: readonly number[];
  onFound: (found: number[]) => void;
}

/** What a good answer names, to tick off against one's own. */
export function KeyPoints({ points, bankId, found, onFound }: KeyPointsProps) {
  const toggle = (place: number) =>
    onFound(found.includes(place) ? found.filter((other) => other !== place) : [...found, place].sort());
  const keyed = points.map((blocks, place) => ({ key: `point-${place}`, blocks, place }));
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-quiet text-sm">Which of these did you say?</legend>
      {keyed.map(({ key, blocks, place }) => (
        <label
          key={key}
          className="-mx-2 flex min-h-11 items-start gap-3 rounded-md px-2 py-2 hover:bg-sunken"
        >
          <input
            type="checkbox"
            checked={found.includes(place)}
            onChange={() => toggle(place)}
            className="mt-0.5 size-6 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            <CompactText blocks={blocks} bankId={bankId} headingOffset={2} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

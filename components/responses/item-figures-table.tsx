"use client";

import { useMemo, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import { shorten } from "@/lib/bank/shorten";
import { flagText } from "@/lib/psychometrics/flag-text";
import type { ResponseItem } from "@/lib/responses/asked-bank";
import { decimalText, estimateText, letterOf, percentText, timeText } from "./figures";
import { type AnalysedItem, type SortBy, sortItems } from "./sort-items";

interface ItemFiguresTableProps {
  items: readonly AnalysedItem[];
  known: ReadonlyMap<string, ResponseItem>;
  onOpen: (item: string) => void;
}

const columns: { by: SortBy; name: string }[] = [
  { by: "title", name: "Question" },
  { by: "learners", name: "Asked" },
  { by: "facility", name: "Right" },
  { by: "discrimination", name: "Discrimination" },
  { by: "time", name: "Time" },
];

/** On a phone these columns are a line under the question. */
const wide = "hidden pr-3 sm:table-cell";
const figure = `${wide} tabular whitespace-nowrap py-3`;

/** A row for each question, what is odd about it under its name. The gravest come first. */
export function ItemFiguresTable({ items, known, onOpen }: ItemFiguresTableProps) {
  const [sort, setSort] = useState<{ by: SortBy; isUp: boolean }>({ by: "flags", isUp: true });
  const titleOf = (item: string) => shorten(known.get(item)?.title || item, 120);
  const sorted = useMemo(
    () => sortItems(items, sort.by, sort.isUp, (item) => known.get(item)?.title || item),
    [items, known, sort],
  );
  const { shown, rest, showMore } = useSlice(sorted, 50);
  const sortBy = (by: SortBy) => setSort({ by, isUp: sort.by === by ? !sort.isUp : true });
  return (
    <>
      <div className="mt-4 sm:hidden">
        <Select
          label="Order"
          value={sort.by}
          onChange={({ target }) => setSort({ by: target.value as SortBy, isUp: true })}
        >
          <option value="flags">What needs mending first</option>
          <option value="facility">Hardest first</option>
          <option value="discrimination">Lowest discrimination first</option>
          <option value="title">By name</option>
        </Select>
      </div>
      <section
        aria-label="Questions"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
        tabIndex={0}
        className="mt-4 overflow-x-auto"
      >
        <table className="w-full border-collapse sm:min-w-[40rem] text-sm">
          <caption className="sr-only">Questions, and what the answers say of each</caption>
          <thead className="border-line border-b-2 text-left align-bottom">
            <tr>
              {columns.map(({ by, name }) => (
                <th
                  key={by}
                  scope="col"
                  aria-sort={sort.by === by ? (sort.isUp ? "ascending" : "descending") : undefined}
                  className={by === "title" ? "pr-3" : wide}
                >
                  <button
                    type="button"
                    onClick={() => sortBy(by)}
                    className="flex min-h-11 items-center gap-1 rounded-md font-semibold underline-offset-4 hover:underline"
                  >
                    {name}
                    {sort.by === by && (
                      <Icon name="chevron-down" className={`size-4 ${sort.isUp ? "rotate-180" : ""}`} />
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={item.item} className="border-hair border-b align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal sm:min-w-[16rem]">
                  <button
                    type="button"
                    onClick={() => onOpen(item.item)}
                    className="min-h-11 rounded-md py-2 text-left font-semibold text-accent underline"
                  >
                    {titleOf(item.item)}
                  </button>
                  <p className="tabular mb-2 sm:hidden">
                    Right: {estimateText(item.facility, percentText)}. Discrimination:{" "}
                    {estimateText(item.discrimination, decimalText)}.
                  </p>
                  <FlagList item={item} known={known.get(item.item)} />
                </th>
                <td className={figure}>{item.learners}</td>
                <td className={figure}>{estimateText(item.facility, percentText)}</td>
                <td className={figure}>{estimateText(item.discrimination, decimalText)}</td>
                <td className={figure}>{timeText(item.medianMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ShowMore rest={rest} things="questions" onMore={showMore} />
    </>
  );
}

function FlagList({ item, known }: { item: AnalysedItem; known: ResponseItem | undefined }) {
  if (item.flags.length === 0) return null;
  const nameOf = (option: string) => {
    const place = known?.options.findIndex(({ id }) => id === option) ?? -1;
    return place < 0 ? "an option" : `${letterOf(place)} (“${known?.options[place]?.text}”)`;
  };
  return (
    <ul className="mb-2 space-y-1">
      {item.flags.map((flag) => (
        <li key={`${flag.kind} ${"option" in flag ? flag.option : ""}`} className="flex gap-2 text-mark">
          <Icon name="warning" className="mt-0.5 size-5 shrink-0" />
          {flagText(flag, item, nameOf)}
        </li>
      ))}
    </ul>
  );
}

"use client";

import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import { type Fate, fates } from "@/lib/interop/fidelity";
import type { PlannedItem } from "./import-messages";
import { changeNames, fateNames } from "./import-words";
import { NoteList } from "./note-list";

/** What became of items: how many of each fate, and each that did not come through as it was, with the reason. */
export function ReportList({ items }: { items: readonly PlannedItem[] }) {
  const told = items.filter(({ fate }) => fate !== "kept");
  const { shown, rest, showMore } = useSlice(told, 50);
  const count = (fate: Fate) => items.filter((item) => item.fate === fate).length;
  return (
    <>
      <dl className="tabular grid max-w-[30rem] grid-cols-[1fr_auto] text-sm">
        {fates.map((fate) =>
          count(fate) === 0 ? null : (
            <div key={fate} className="contents">
              <dt className="border-hair border-b py-1.5">{fateNames[fate]}</dt>
              <dd className="border-hair border-b py-1.5 pl-6 text-end">
                {count(fate).toLocaleString("en-US")}
              </dd>
            </div>
          ),
        )}
      </dl>
      {told.length > 0 && (
        <ul className="mt-4 divide-y divide-hair border-hair border-y">
          {shown.map((item) => (
            <li key={`${item.place.file} ${item.index}`} className="py-3">
              <p>{item.title || item.ids[0] || "An item without a text"}</p>
              <p className="text-quiet text-sm">
                {fateNames[item.fate]}
                {item.change === "updated" && `, ${changeNames.updated.toLowerCase()}`}
              </p>
              <NoteList notes={item.notes} />
            </li>
          ))}
        </ul>
      )}
      <ShowMore rest={rest} things="items" onMore={showMore} />
    </>
  );
}

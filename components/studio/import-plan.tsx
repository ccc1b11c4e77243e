"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import { countText } from "./count-text";
import { download } from "./download";
import type { PlannedItem, PlannedSource } from "./import-messages";
import { canChoose, isShown, isTakenAnyway, type PlanFilter, planFilters } from "./import-words";
import { NoteList } from "./note-list";
import { PlannedItemRow } from "./planned-item-row";
import type { Importing } from "./use-import";

/** The second step: each item with what would become of it, to take or to leave. */
export function ImportPlan({ importing }: { importing: Importing }) {
  const { plan, bank, busy } = importing;
  const [filter, setFilter] = useState<PlanFilter>("");
  const sources = plan?.sources ?? [];
  const all = sources.flatMap(({ items }) => items);
  const taken = sources.reduce((sum, source) => sum + countTaken(source, importing), 0);
  const isBusy = busy !== undefined;
  return (
    <div className="space-y-6">
      <div className="max-w-[22rem]">
        <Select label="Show" value={filter} onChange={(event) => setFilter(event.target.value as PlanFilter)}>
          <option value="">All, {all.length.toLocaleString("en-US")}</option>
          {planFilters.map(({ value, label }) => {
            const count = all.filter((item) => isShown(item, value)).length;
            return (
              count > 0 && (
                <option key={value} value={value}>
                  {label}, {count.toLocaleString("en-US")}
                </option>
              )
            );
          })}
        </Select>
      </div>
      {sources.map((source) => (
        <SourceItems key={source.key} source={source} filter={filter} importing={importing} />
      ))}
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-hair border-t bg-paper py-3">
        {bank.canWrite ? (
          <Button
            variant="primary"
            aria-disabled={isBusy || taken === 0}
            onClick={() => !isBusy && taken > 0 && importing.save()}
          >
            Save {countText(taken, "item")}
          </Button>
        ) : (
          <Button
            variant="primary"
            aria-disabled={isBusy || taken === 0}
            onClick={() =>
              !isBusy &&
              taken > 0 &&
              importing.download((name, bytes) => download(name, bytes, "application/zip"))
            }
          >
            Download the files of {countText(taken, "item")}
          </Button>
        )}
        <Button aria-disabled={isBusy} onClick={() => !isBusy && importing.backToFiles()}>
          Back to the files
        </Button>
        {taken === 0 && (
          <p className="text-quiet text-sm">
            {all.some(canChoose) ? "Nothing is chosen." : "The bank has all of it already."}
          </p>
        )}
      </div>
    </div>
  );
}

const takenOf = (item: PlannedItem, key: string, { chosen }: Importing) =>
  chosen.get(key)?.get(item.index) ?? isTakenAnyway(item);

const countTaken = ({ key, items }: PlannedSource, importing: Importing) =>
  items.filter((item) => canChoose(item) && takenOf(item, key, importing)).length;

interface SourceItemsProps {
  source: PlannedSource;
  filter: PlanFilter;
  importing: Importing;
}

function SourceItems({ source, filter, importing }: SourceItemsProps) {
  const { key, name, items, notes } = source;
  const found = useMemo(() => items.filter((item) => isShown(item, filter)), [items, filter]);
  const { shown, rest, showMore } = useSlice(found, 50);
  const choosable = found.filter(
    (item) => canChoose(item) && (isTakenAnyway(item) || item.change === "skipped"),
  );
  const setAll = (isTaken: boolean) => importing.chooseAll(key, choosable, isTaken);
  return (
    <section aria-label={name}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="break-words font-semibold">{name}</h3>
        {choosable.length > 1 && (
          <div className="flex gap-2">
            <Button size="small" aria-label={`Choose all of ${name}`} onClick={() => setAll(true)}>
              Choose all
            </Button>
            <Button size="small" aria-label={`Choose none of ${name}`} onClick={() => setAll(false)}>
              Choose none
            </Button>
          </div>
        )}
      </div>
      <NoteList notes={notes} />
      <ul className="mt-3 divide-y divide-hair border-hair border-y">
        {shown.map((item) => (
          <li key={item.index} className="py-3">
            <PlannedItemRow
              item={item}
              bank={importing.bank}
              isTaken={takenOf(item, key, importing)}
              onTake={(isTaken) => importing.choose(key, item.index, isTaken)}
              show={() => importing.worker.ask("show", { key, index: item.index })}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="mt-2 text-quiet text-sm">Nothing of this kind is in this file.</p>}
      <ShowMore rest={rest} things="items" onMore={showMore} />
    </section>
  );
}

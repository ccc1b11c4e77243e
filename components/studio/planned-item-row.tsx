"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { DiffLines } from "./diff-lines";
import type { PlannedItem, ShownItem } from "./import-messages";
import { canChoose, changeNames, fateNames } from "./import-words";
import { ItemShown } from "./item-shown";
import { NoteList } from "./note-list";

interface PlannedItemRowProps {
  item: PlannedItem;
  bank: StudioBank;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
  show: () => Promise<ShownItem>;
}

/** What a press on the box means, where the plan would leave the bank's own text. */
const insteadNames: Partial<Record<PlannedItem["change"], string>> = {
  conflict: "Take the file’s text instead of the bank’s",
  "edited-here": "Take the file’s text instead of the bank’s",
  "removed-here": "Bring it back",
};

/** One item of an import: what would become of it and why, and whether it is taken. */
export function PlannedItemRow({ item, bank, isTaken, onTake, show }: PlannedItemRowProps) {
  const [shown, setShown] = useState<ShownItem>();
  const { change, before, after, fate, notes, place } = item;
  const title = item.title || "An item without a text";
  const instead = insteadNames[change];
  const where = place.line === undefined ? place.part : `line ${place.line}`;
  // One that was finished here is no draft any more.
  const isDraft = fate === "draft" && change !== "edited-here" && change !== "conflict";
  const tag = isDraft ? fateNames.draft : changeNames[change];
  return (
    <>
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          {canChoose(item) && !instead ? (
            <Checkbox label={title} checked={isTaken} onChange={(event) => onTake(event.target.checked)} />
          ) : (
            <p className="py-2 pl-9">{title}</p>
          )}
        </div>
      </div>
      <div className="pl-9">
        <p className="flex flex-wrap gap-x-3 text-quiet text-sm">
          <span className="font-semibold text-ink">{tag}</span>
          {isDraft && change !== "added" && <span>{changeNames[change]}</span>}
          {where && <span>{where}</span>}
          {item.ids[0] && <span className="break-all">{item.ids[0]}</span>}
        </p>
        <NoteList notes={notes} />
        {before !== undefined && after !== undefined && (
          <Disclosure summary="What differs" className="mt-1 text-sm">
            <DiffLines before={before} after={after} label={`What differs in ${title}`} />
          </Disclosure>
        )}
        {instead && canChoose(item) && (
          <Checkbox
            label={instead}
            checked={isTaken}
            aria-label={`${instead}: ${title}`}
            onChange={(event) => onTake(event.target.checked)}
          />
        )}
        {item.isShowable && (
          <Button
            variant="quiet"
            size="small"
            className="-ml-3.5"
            aria-expanded={shown !== undefined}
            aria-label={`${shown ? "Hide" : "Show"} as learners see it: ${title}`}
            onClick={async () => setShown(shown ? undefined : await show())}
          >
            {shown ? "Hide it" : "Show it as learners see it"}
          </Button>
        )}
        {shown && (
          <div className="max-w-[390px] space-y-6 rounded-lg border border-line bg-paper p-4">
            {shown.items.map((one) => (
              <ItemShown key={one.id} item={one} case={shown.case} bank={bank} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

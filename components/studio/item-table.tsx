"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { ShowMore } from "@/components/ui/show-more";
import { TextInput } from "@/components/ui/text-input";
import { useSlice } from "@/components/ui/use-slice";
import { isDraftPath } from "@/lib/bank/edit/let-in-draft";
import type { StudioBank, StudioRow } from "@/lib/bank/edit/studio-bank";
import { countText } from "./count-text";
import { filterRows, noFilter, type RowFilter } from "./filter-rows";
import { kindNames } from "./kind-names";
import { StudioNav } from "./studio-nav";

interface ItemTableProps {
  bank: StudioBank;
  rows: readonly StudioRow[];
  /** What is shown at first. */
  state?: RowFilter["state"];
}

/** All items of a bank, to look for one. */
export function ItemTable({ bank, rows, state = "" }: ItemTableProps) {
  const [filter, setFilter] = useState({ ...noFilter, state });
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filterRows(rows, wanted), [rows, wanted]);
  const { shown, rest, showMore } = useSlice(found, 50);
  const set = (change: Partial<typeof filter>) => setFilter({ ...filter, ...change });
  return (
    <>
      <StudioNav bank={bank} current="" />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{bank.title}</h1>
        <LinkButton variant="primary" href={`/studio/${bank.id}/new`}>
          New item
        </LinkButton>
      </div>
      <search className="mt-6 grid gap-4 sm:grid-cols-3">
        <TextInput
          label="Search"
          type="search"
          value={filter.words}
          onChange={(event) => set({ words: event.target.value })}
        />
        <Select label="Kind" value={filter.tag} onChange={(event) => set({ tag: event.target.value })}>
          <option value="">All kinds</option>
          {Object.entries(kindNames).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label="State"
          value={filter.state}
          onChange={(event) => set({ state: event.target.value as typeof filter.state })}
        >
          <option value="">All</option>
          <option value="errors">With errors</option>
          <option value="warnings">With warnings</option>
          <option value="drafts">Drafts</option>
          <option value="retired">Retired</option>
        </Select>
      </search>
      <p role="status" className="tabular mt-4 text-quiet text-sm">
        {countText(found.length, "item")}
      </p>
      {rows.length === 0 && <EmptyBank bank={bank.id} />}
      <ul className="mt-2 divide-y divide-hair border-hair border-y empty:hidden">
        {shown.map((row) => (
          <li key={`${row.file}:${row.line}`} className="relative py-3">
            <ItemRowLine bank={bank.id} row={row} />
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} things="items" onMore={showMore} />
    </>
  );
}

function EmptyBank({ bank }: { bank: string }) {
  return (
    <EmptyState
      title="The bank has no items yet"
      action={<LinkButton href={`/studio/${bank}/import`}>Import questions</LinkButton>}
    >
      <p>Write the first one with “New item”, or bring in what you have in another program.</p>
    </EmptyState>
  );
}

function ItemRowLine({ bank, row }: { bank: string; row: StudioRow }) {
  const name = row.title || row.id || "An item without a text";
  return (
    <>
      {row.id ? (
        <Link
          href={`/studio/${bank}/items/${encodeURIComponent(row.id)}`}
          className="font-semibold text-accent underline after:absolute after:inset-0"
        >
          {name}
        </Link>
      ) : (
        <span className="font-semibold">{name}</span>
      )}
      <p className="flex flex-wrap gap-x-4 text-quiet text-sm">
        <span>{kindNames[row.tag as keyof typeof kindNames] ?? row.tag}</span>
        <span>
          {row.file}, line {row.line}
        </span>
        {isDraftPath(row.file) && <span>Draft</span>}
        {row.retired && <span>Retired</span>}
        {row.errors > 0 && (
          <span className="flex items-center gap-1 text-incorrect">
            <Icon name="warning" className="size-5" />
            {countText(row.errors, "error")}
          </span>
        )}
        {row.warnings > 0 && (
          <span className="flex items-center gap-1 text-mark">
            <Icon name="info" className="size-5" />
            {countText(row.warnings, "warning")}
          </span>
        )}
      </p>
    </>
  );
}

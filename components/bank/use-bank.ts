"use client";

import { useState } from "react";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import type { BankContent, BankOutline } from "@/lib/bank/delivery/bank-outline";
import { lessonsUrl } from "@/lib/bank/delivery/part-url";
import type { TeachingLesson } from "@/lib/record/other-ways";
import { fetchJson } from "./fetch-json";
import { type BankRef, loadContent, loadManifest, loadOutline, loadOutlineOf } from "./load-bank";
import { type BankLoad, useLoad } from "./use-load";

const nameOf = ({ id, version }: BankRef) => `${id}/${version}`;

/** What a bank is, and the names of its parts. `isWanted` false waits. */
export function useManifest(bank: BankRef, isWanted = true): BankLoad<BankManifest> {
  return useLoad(isWanted ? nameOf(bank) : undefined, () => loadManifest(bank));
}

/** A bank's items without their content. `isWanted` false waits. */
export function useOutline(bank: BankRef, isWanted = true): BankLoad<BankOutline> {
  return useLoad(isWanted ? nameOf(bank) : undefined, async () => loadOutline(await loadManifest(bank)));
}

/** What the lessons of a bank are about. `isWanted` false waits. */
export function useTeachingLessons(bank: BankRef, isWanted: boolean): BankLoad<readonly TeachingLesson[]> {
  return useLoad(isWanted ? nameOf(bank) : undefined, () =>
    fetchJson<TeachingLesson[]>(lessonsUrl(bank.id, bank.version)),
  );
}

/** The most outline pages that are loaded for figures beside something else: 4,000 items, some 80 kB. */
export const fewPages = 8;

/**
 * A bank's outline for figures on a page that is about something else, such as the home page. Undefined for a bank that
 * is too large to be loaded for that: then the record alone says what there is to say. `isWanted` false waits.
 */
export function useSmallOutline(bank: BankRef, isWanted: boolean): BankLoad<BankOutline | undefined> {
  return useLoad(isWanted ? nameOf(bank) : undefined, async () => {
    const manifest = await loadManifest(bank);
    return manifest.pages.length <= fewPages ? loadOutline(manifest) : undefined;
  });
}

/** Some items of a bank: all of them in the outline, in the bank's order, and their content. */
export interface SomeItems {
  outline: BankOutline;
  content: BankContent;
}

/**
 * The items with these ids, as far as the bank has them, for lists that show their titles. No ids load nothing; an id
 * that is left out later keeps what is there.
 */
export function useSomeItems(bank: BankRef, ids: readonly string[]): BankLoad<SomeItems> {
  const [held, setHeld] = useState({ of: nameOf(bank), ids });
  const isOther = held.of !== nameOf(bank);
  const isMore = !isOther && ids.some((id) => !held.ids.includes(id));
  if (isOther || isMore) setHeld({ of: nameOf(bank), ids: isMore ? [...held.ids, ...ids] : ids });
  const wanted = [...new Set(held.ids)].sort();
  const name = wanted.length === 0 ? undefined : `${nameOf(bank)}/${wanted.join(",")}`;
  return useLoad(name, async () => {
    const manifest = await loadManifest(bank);
    const outline = await loadOutlineOf(manifest, wanted);
    const known = outline.items.map(({ id }) => id);
    return { outline, content: await loadContent(manifest, known) };
  });
}

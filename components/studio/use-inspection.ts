"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useToday } from "@/components/record/use-today";
import { type Inspection, inspectItem } from "@/lib/bank/edit/inspect-item";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import type { Item } from "@/lib/bank/item";
import { dateOf } from "@/lib/memory/day";

/** What there is to say of an item's text as it is now, and the item as it could be read last. */
export function useInspection(
  text: string,
  frontmatter: string,
  bank: StudioBank,
): Inspection & { shown: Item | undefined } {
  const wanted = useDeferredValue(text);
  const today = dateOf(useToday());
  const inspection = useMemo(
    () => inspectItem(wanted, frontmatter, bank, today),
    [wanted, frontmatter, bank, today],
  );
  const [last, setLast] = useState<Item | undefined>(inspection.item);
  useEffect(() => {
    if (inspection.item) setLast(inspection.item);
  }, [inspection.item]);
  return { ...inspection, shown: inspection.item ?? last };
}

"use client";

import { useMemo } from "react";
import { useRecord } from "@/components/record/use-record";
import { useToday } from "@/components/record/use-today";
import { mostPairs } from "@/lib/exam/contrast";
import { listDueLures } from "@/lib/record/due-lures";

/** How many pairs of options a contrast drill would ask today; 0 until the record is read. */
export function useDueLures(bank: string): number {
  const view = useRecord();
  const today = useToday();
  const state = view.phase === "ready" ? view.state : undefined;
  return useMemo(
    () => (state ? Math.min(mostPairs, listDueLures(state, bank, today).length) : 0),
    [state, bank, today],
  );
}

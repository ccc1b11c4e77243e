"use client";

import { createContext, useContext, useEffect, useEffectEvent } from "react";
import type { PartsToRead } from "./read-aloud";

/** What an item on its own page would have read aloud now. */
export interface StageReading {
  phase: string;
  parts: PartsToRead;
}

/** Takes what is to be read. Where no stage is around, as in a lesson, nobody asks. */
export const StageContext = createContext<(reading: StageReading) => void>(() => {});

/** Tells the page what to read, whenever `phase` changes. `parts` depends on nothing that `phase` does not name. */
export function useStage(phase: string, parts: PartsToRead): void {
  const tell = useContext(StageContext);
  const current = useEffectEvent(() => tell({ phase, parts }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase has other words
  useEffect(() => current(), [phase]);
}

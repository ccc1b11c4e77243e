"use client";

import { useState } from "react";
import type { RecordState } from "@/lib/record/fold";
import { preferredBank } from "@/lib/record/last-bank";
import type { ProgressBank } from "./progress-bank";

/**
 * The exam that the page is about: the one tapped here, else the one chosen or studied last. Looking at another exam
 * here doesn't change what the home page starts.
 */
export function useShownBank(
  studied: readonly ProgressBank[],
  state: RecordState | undefined,
): { bank: ProgressBank | undefined; show: (id: string) => void } {
  const [tapped, show] = useState<string>();
  const ids = studied.map(({ id }) => id);
  const preferred = state && preferredBank(state, ids);
  const bank = studied.find(({ id }) => id === tapped) ?? studied.find(({ id }) => id === preferred);
  return { bank, show };
}

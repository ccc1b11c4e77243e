"use client";

import { createContext, type ReactNode, useMemo } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import type { TeachingLesson } from "@/lib/record/other-ways";

/** Where to look for another way to a concept that keeps slipping. */
interface Places {
  /** The newest version. */
  bank: BankRef;
  lessons: readonly TeachingLesson[];
}

/** Nothing where a page names no lessons. */
export const LeechContext = createContext<Places | undefined>(undefined);

/** Says to the sessions within where a bank's concepts are taught. */
export function LeechPlaces({ id, version, lessons, children }: LeechPlacesProps) {
  const places = useMemo(() => ({ bank: { id, version }, lessons }), [id, version, lessons]);
  return <LeechContext value={places}>{children}</LeechContext>;
}

interface LeechPlacesProps extends BankRef {
  lessons: readonly TeachingLesson[];
  children: ReactNode;
}

"use client";

import type { ReactNode } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { useOutline } from "@/components/bank/use-bank";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { BankFailed } from "./bank-failed";
import { SessionWaiting } from "./session-waiting";

/** Waits for the whole outline of a bank and shows what needs it. */
export function WithOutline({
  bank,
  children,
}: {
  bank: BankRef;
  children: (outline: BankOutline) => ReactNode;
}) {
  const load = useOutline(bank);
  if (load.phase === "failed") return <BankFailed retry={load.retry} />;
  if (load.phase === "loading") return <SessionWaiting />;
  return children(load.bank);
}

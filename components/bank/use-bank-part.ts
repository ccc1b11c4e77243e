"use client";

import { useCallback, useEffect, useState } from "react";
import { type BankPart, fetchBankPart } from "./fetch-bank";

/** A part of a bank on its way to the screen. */
export type BankLoad<T> =
  | { phase: "loading" }
  | { phase: "ready"; bank: T }
  | { phase: "failed"; retry: () => void };

/** A version of a bank, as pages hand it down. */
export interface BankRef {
  id: string;
  version: string;
}

/** Loads a part of a bank. `isWanted` false waits, so that nothing travels that nobody needs. */
export function useBankPart<T>({ id, version }: BankRef, part: BankPart, isWanted = true): BankLoad<T> {
  const [load, setLoad] = useState<BankLoad<T>>({ phase: "loading" });
  const start = useCallback(() => {
    let isGone = false;
    setLoad({ phase: "loading" });
    fetchBankPart<T>(id, version, part).then(
      (bank) => !isGone && setLoad({ phase: "ready", bank }),
      () => !isGone && setLoad({ phase: "failed", retry: start }),
    );
    return () => {
      isGone = true;
    };
  }, [id, version, part]);
  useEffect(() => (isWanted ? start() : undefined), [isWanted, start]);
  return load;
}

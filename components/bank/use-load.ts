"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { PartMissing } from "./fetch-json";

/** Something of a bank on its way to the screen. */
export type BankLoad<T> =
  | { phase: "loading" }
  | { phase: "ready"; bank: T }
  | { phase: "failed"; retry: () => void };

/**
 * Loads something when `key`, which names it, changes. Without a key it waits, so that nothing travels that nobody
 * needs. What belongs to another key is never shown.
 */
export function useLoad<T>(key: string | undefined, load: () => Promise<T>): BankLoad<T> {
  const [shown, setShown] = useState<{ key: string; load: BankLoad<T> }>();
  const wanted = useRef<{ key: string | undefined; load: () => Promise<T> }>({ key: undefined, load });
  const start = useCallback(() => {
    const { key: asked, load: begin } = wanted.current;
    if (asked === undefined) return;
    const show = (next: BankLoad<T>) => {
      if (wanted.current.key === asked) setShown({ key: asked, load: next });
    };
    const again = () => {
      show({ phase: "loading" });
      start();
    };
    begin().then(
      // Nobody waits with a finger on it: what it changes is rendered in pieces, and a tap can come between.
      (bank) => startTransition(() => show({ phase: "ready", bank })),
      // What the server has forgotten has another name now, which a newer page knows.
      (error) => show({ phase: "failed", retry: error instanceof PartMissing ? reload : again }),
    );
  }, []);
  useEffect(() => {
    wanted.current.load = load;
  });
  useEffect(() => {
    wanted.current.key = key;
    start();
    return () => {
      wanted.current.key = undefined;
    };
  }, [key, start]);
  return shown && shown.key === key ? shown.load : { phase: "loading" };
}

const reload = () => window.location.reload();

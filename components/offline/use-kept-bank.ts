"use client";

import { useEffect, useState } from "react";
import type { KeepProblem, KeepProgress } from "@/lib/offline/keep-bank";
import { type KeptBank, readKept } from "@/lib/offline/kept-bank";
import { type Tiding, tidingsChannel } from "@/lib/offline/messages";
import { canKeep, wish } from "./worker-wish";

const askAgainMs = 20_000;

/** What the device holds of a bank, and how far it is when some of it is on its way. */
export interface KeptView {
  /** Undefined until it is known; null when nothing was ever kept. */
  kept?: KeptBank | null;
  progress?: KeepProgress;
  problem?: KeepProblem;
}

/** Follows what is kept of a bank, in whichever tab it was asked for. Stays empty where a browser can't keep anything. */
export function useKeptBank(bank: string): KeptView & { ask: (what: "keep" | "stop" | "remove") => void } {
  const [view, setView] = useState<KeptView>({});
  useEffect(() => {
    if (!canKeep()) return;
    let isGone = false;
    const look = (problem?: KeepProblem) =>
      readKept(window.caches, bank).then(
        (kept) => !isGone && setView({ kept: kept ?? null, problem }),
        () => {},
      );
    look();
    const channel = new BroadcastChannel(tidingsChannel);
    channel.onmessage = ({ data }: MessageEvent<Tiding>) => {
      if (data.bank !== bank) return;
      if (data.phase === "changed") look(data.problem);
      else setView(({ kept }) => ({ kept, progress: { done: data.done, total: data.total } }));
    };
    return () => {
      isGone = true;
      channel.close();
    };
  }, [bank]);
  const isKeeping = view.progress !== undefined;
  useEffect(() => {
    if (!isKeeping) return;
    // A browser ends a worker that has been busy for minutes. Asked again, it goes on; one at work just hears that
    // somebody waits.
    const timer = setInterval(() => wish({ type: "keep", bank }), askAgainMs);
    return () => clearInterval(timer);
  }, [isKeeping, bank]);
  const ask = (what: "keep" | "stop" | "remove") => {
    if (what === "keep") setView(({ kept }) => ({ kept, progress: { done: 0, total: 0 } }));
    wish({ type: what, bank });
  };
  return { ...view, ask };
}

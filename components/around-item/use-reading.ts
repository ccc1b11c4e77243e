"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { useRecord } from "@/components/record/use-record";
import { fetchAhead } from "@/components/ui/fetch-ahead";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import { defaultSettings } from "@/lib/record/settings";
import type { PartsToRead } from "./read-aloud";
import { useMediaKeys } from "./use-media-keys";
import { fetchReading, whenReadingLoaded } from "./when-reading-loaded";

/** What there is to read. */
export interface ReadingInput {
  /** Names what is in sight: the item, and whether it is answered. When it changes, reading stops. */
  phase: string;
  /** All that is to be read in this phase. */
  parts: PartsToRead;
  /** How many hints are in sight. In hands-free mode a new one is read by itself. */
  hintsShown?: number;
  /** The newest hint. */
  hintParts?: PartsToRead;
  /** Goes on, for the media key that means the next track. */
  onNext?: () => void;
  /** Puts the focus where the single keys work: on a button, Enter would press that. */
  focus?: () => void;
  /** Takes R. Off where several items are on one page. */
  hasKey?: boolean;
}

/** Reading aloud, as a screen offers it. */
export interface Reading {
  isReading: boolean;
  /** Reads each new item, verdict and hint by itself. Not kept: browsers only speak after a press on the page. */
  isHandsFree: boolean;
  /** Why nothing can be read. */
  problem: string | undefined;
  /** Begins, or stops. For a button, which then gives the focus away. */
  toggle: () => void;
  toggleHandsFree: () => void;
}

/** Reads aloud what is in sight, when asked or, in hands-free mode, whenever it changes. */
export function useReading(input: ReadingInput): Reading {
  const view = useRecord();
  const { speechRate } = view.phase === "ready" ? view.state.settings : defaultSettings;
  const [isReading, setReading] = useState(false);
  const [isHandsFree, setHandsFree] = useState(false);
  const [problem, setProblem] = useState<string>();
  const halt = useRef(() => {});

  const stop = useCallback(() => {
    halt.current();
    halt.current = () => {};
    setReading(false);
  }, []);
  const start = (parts: PartsToRead) => {
    halt.current();
    setProblem(undefined);
    setReading(true);
    const end = (why: { problem?: string }) => {
      setReading(false);
      setProblem(why.problem);
    };
    halt.current = whenReadingLoaded(
      ({ readAloud }) => readAloud(parts, speechRate, end),
      () => end({ problem: "Reading aloud could not be loaded. You may be offline." }),
    );
  };
  const readAll = () => start(input.parts);
  const toggle = () => (isReading ? stop() : readAll());

  useEffect(() => fetchAhead(() => void fetchReading().catch(() => {})), []);

  const { phase, hintsShown = 0 } = input;
  const hintsBefore = useRef({ phase, hintsShown });
  const readPhase = useEffectEvent(readAll);
  const readHint = useEffectEvent(() => input.hintParts && start(input.hintParts));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase is the reason to stop, and to read again
  useEffect(() => {
    setProblem(undefined);
    if (isHandsFree) readPhase();
    return stop;
  }, [phase, isHandsFree, stop]);
  useEffect(() => {
    const before = hintsBefore.current;
    hintsBefore.current = { phase, hintsShown };
    if (isHandsFree && before.phase === phase && hintsShown > before.hintsShown) readHint();
  }, [phase, hintsShown, isHandsFree]);
  useEffect(() => {
    // A page that is left for another site would go on talking.
    window.addEventListener("pagehide", stop);
    return () => window.removeEventListener("pagehide", stop);
  }, [stop]);

  useShortcuts(input.hasKey ?? true, ({ key }) => {
    if (key.toLowerCase() !== "r") return false;
    toggle();
    return true;
  });
  useMediaKeys(isHandsFree, { onRepeat: readAll, onNext: input.onNext });
  return {
    isReading,
    isHandsFree,
    problem,
    toggle: () => {
      toggle();
      input.focus?.();
    },
    toggleHandsFree: () => {
      setHandsFree(!isHandsFree);
      input.focus?.();
    },
  };
}

import type { KeepProblem, KeepProgress } from "./keep-bank";

/** What a page asks of the service worker. */
export type Wish =
  /** Keep a bank. */
  | { type: "keep"; bank: string }
  /** Stop keeping a bank; what is here stays. */
  | { type: "stop"; bank: string }
  /** Remove a bank from the device. */
  | { type: "remove"; bank: string }
  /** Keep the bank that is studied, renew what was kept before, and tidy up. `bank` is left out where none is studied. */
  | { type: "look-after"; bank?: string }
  /** Give up what goes on, and tell the next version to take over: a browser lets it when the one before has nothing to do. */
  | { type: "make-way" }
  /** Take over from the version before, which says so itself. The name is Serwist's. */
  | { type: "SKIP_WAITING" };

/** What the service worker tells all pages of a bank: how far it is, or that something about it changed. */
export type Tiding =
  | ({ bank: string; phase: "keeping" } & KeepProgress)
  | { bank: string; phase: "changed"; problem?: KeepProblem };

/** Name of the channel on which tidings come. */
export const tidingsChannel = "rehearse-offline";

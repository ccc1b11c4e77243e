"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/** Presses that the script in `<head>` saw (components/site/early-input-script.tsx): a button, and its event. */
type EarlyPresses = [button: HTMLElement, event: Event][];

declare global {
  interface Window {
    rehearseEarly?: EarlyPresses;
  }
}

interface EarlyInput {
  /** Whether the part was in the page's HTML before any script ran. */
  isOn: boolean;
  /** Called with the values of the radios and checkboxes that are chosen already. */
  onChosen: (values: string[]) => void;
}

/**
 * Takes over what somebody did with a part of the page before its script was there: what they chose is still in the
 * native inputs, and buttons that they pressed are pressed again. The part has the attribute `data-early`.
 */
export function useEarlyInput(part: RefObject<HTMLElement | null>, { isOn, onChosen }: EarlyInput): void {
  const takeChosen = useEffectEvent(onChosen);
  useLayoutEffect(() => {
    const element = part.current;
    if (!isOn || !element) return;
    // From now on React hears of every press itself.
    element.removeAttribute("data-early");
    const chosen = [...element.querySelectorAll<HTMLInputElement>("input:checked")];
    if (chosen.length > 0) takeChosen(chosen.map(({ value }) => value));
    const presses = window.rehearseEarly?.filter(([button]) => element.contains(button)) ?? [];
    window.rehearseEarly = window.rehearseEarly?.filter((press) => !presses.includes(press));
    // Later, when what was chosen is known. A press that is being handled right now reaches React by itself.
    const unheard = presses.filter(([, event]) => event.eventPhase === Event.NONE);
    if (unheard.length === 0) return;
    const timer = setTimeout(() => {
      for (const [button] of unheard) button.click();
    });
    return () => clearTimeout(timer);
  }, [part, isOn]);
}

"use client";

import { useEffect, useEffectEvent } from "react";

const textInputs = "textarea, select, [contenteditable]:not([contenteditable='false'])";
const wordlessInputs = ["radio", "checkbox", "button", "submit", "reset", "range"];

/** Whether a key press on this element is somebody writing. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !wordlessInputs.includes(target.type);
  return target instanceof Element && target.closest(textInputs) !== null;
}

/** Single keys can be turned off (WCAG 2.1.4), for those who speak to their device or press keys by accident. */
function isSwitchedOff(key: string): boolean {
  return key.length === 1 && key !== " " && document.documentElement.dataset.shortcuts === "off";
}

/** Whether Enter and Space already mean something on this element. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a[href], button, summary") !== null;
}

/**
 * Calls `onKey` for a key press anywhere on the page, but never while somebody writes, holds Ctrl, Alt or Meta, lets a
 * key repeat, or has a dialog open. `onKey` answers true when the key was used, and the browser then leaves it alone.
 */
export function useShortcuts(isEnabled: boolean, onKey: (event: KeyboardEvent) => boolean): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isSwitchedOff(event.key)) return;
    if (isWriting(event.target) || document.querySelector("dialog[open]")) return;
    if (onKey(event)) event.preventDefault();
  });

  useEffect(() => {
    if (!isEnabled) return;
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [isEnabled]);
}

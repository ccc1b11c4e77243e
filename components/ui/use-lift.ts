"use client";

import { type MouseEvent, type PointerEvent, type TouchEvent, useRef } from "react";

/** A finger that moved further than this, in CSS pixels, or stayed longer, in milliseconds, was not tapping. */
const nearPx = 10;
const longMs = 500;

/** A finger's click so soon after a lift, in milliseconds, is the tap's own, or the second of a pair. */
const pairMs = 300;

/** Where there is a keyboard on the screen for as long as it has the focus. */
const written = "input:not([type=radio], [type=checkbox]), textarea";

/**
 * Lets a button act as soon as a finger is lifted. A browser sends a tap's click only after it has played a mouse that moves,
 * goes down and comes up there, and has moved the focus: on a cheap phone that is half a frame, and as much again that stands
 * in the way of what the tap asked for. So a tap that has acted sends none of it. What is not a plain tap (a mouse, a key, a
 * screen reader, a long press, a finger that slid away) acts at the click, as ever.
 * @param onLift what a tap does; undefined leaves it to the click
 * @param onClick what a click does; not called for a tap that has acted, nor for the second one of a pair
 */
export function useLift(onLift: (() => void) | undefined, onClick: (event: MouseEvent) => void) {
  const down = useRef<{ id: number; x: number; y: number; time: number }>(undefined);
  const lifted = useRef({ time: Number.NEGATIVE_INFINITY, isOver: true });
  return {
    onPointerDown: (event: PointerEvent) => {
      const isFinger = event.isPrimary && event.pointerType === "touch";
      const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
      down.current = isFinger ? { id, x, y, time } : undefined;
      if (!isFinger) lifted.current.time = Number.NEGATIVE_INFINITY;
    },
    onPointerUp: ({ pointerId, clientX, clientY, timeStamp }: PointerEvent) => {
      const from = down.current;
      down.current = undefined;
      if (!onLift || from?.id !== pointerId) return;
      const isNear = Math.hypot(clientX - from.x, clientY - from.y) <= nearPx;
      if (!isNear || timeStamp - from.time > longMs) return;
      lifted.current = { time: timeStamp, isOver: false };
      onLift();
    },
    onTouchEnd: (event: TouchEvent) => {
      if (lifted.current.isOver) return;
      lifted.current.isOver = true;
      if (event.cancelable) event.preventDefault();
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && focused.matches(written)) focused.blur();
    },
    onClick: (event: MouseEvent) => {
      // A key's click counts no presses.
      if (event.detail > 0 && event.timeStamp - lifted.current.time <= pairMs) return;
      onClick(event);
    },
  };
}

"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface KeptRoomProps {
  /** Tells rooms apart: letters and hyphens. */
  name: string;
  /** What stands inside is known. Until then the room is as high as it was on the last visit. */
  isSettled: boolean;
  children: ReactNode;
}

/** Where heights are kept between visits: `[width of the window, height]` in pixels, by name. room-script.ts reads it. */
const roomsKey = "rehearse-rooms";

/** Long enough for what comes a moment later, and for the first paint not to wait. */
const measureAfterMs = 500;

/**
 * Room for what is known only once the record is read. A returning learner gets as much of it before the first paint as
 * it took the last time at this width, so that nothing under it moves. Where there is no storage, things move once.
 */
export function KeptRoom({ name, isSettled, children }: KeptRoomProps) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = room.current;
    if (!isSettled || !element) return;
    const timer = setTimeout(() => keepHeight(name, element.offsetHeight), measureAfterMs);
    return () => clearTimeout(timer);
  }, [name, isSettled]);
  return (
    // flow-root: the margins inside count as well.
    <div
      ref={room}
      className="flow-root"
      style={isSettled ? undefined : { minHeight: `var(--room-${name}, 0px)` }}
    >
      {children}
    </div>
  );
}

function keepHeight(name: string, height: number): void {
  try {
    const { [name]: before, ...others } = JSON.parse(localStorage.getItem(roomsKey) ?? "{}");
    if (before?.[0] === innerWidth && before[1] === height) return;
    const kept = height > 0 ? { ...others, [name]: [innerWidth, height] } : others;
    localStorage.setItem(roomsKey, JSON.stringify(kept));
  } catch {
    // No storage, or not ours: without it the page moves a little, and nothing is lost.
  }
}

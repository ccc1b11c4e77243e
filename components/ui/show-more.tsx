"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "./button";

interface ShowMoreProps {
  /** How many are not shown yet. */
  rest: number;
  /** What they are, in the plural. */
  things: string;
  onMore: () => void;
}

/** The way on at the end of a list that is shown in part. Nothing where all is shown from the start. */
export function ShowMore({ rest, things, onMore }: ShowMoreProps) {
  const [wasAsked, setAsked] = useState(false);
  if (rest === 0) return wasAsked ? <EndOfList things={things} /> : null;
  const more = () => {
    setAsked(true);
    onMore();
  };
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={more}>Show more {things}</Button>
      <span className="tabular text-quiet text-sm">{rest.toLocaleString("en-US")} not shown</span>
    </p>
  );
}

/** Takes the focus over from the button that was here, so that keys go on from the end of the list. */
function EndOfList({ things }: Pick<ShowMoreProps, "things">) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus();
  }, []);
  return (
    <p ref={line} tabIndex={-1} className="mt-4 text-quiet text-sm">
      All {things} are shown.
    </p>
  );
}

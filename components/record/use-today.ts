"use client";

import { useEffect, useState } from "react";
import { dayOf } from "@/lib/memory/day";
import { systemClock } from "@/lib/shared/clock";

function today(): number {
  const now = systemClock.now();
  return dayOf(now, systemClock.zoneMinutes(now));
}

/** Today's local day number. Follows when a page that was left open overnight is looked at again. */
export function useToday(): number {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const look = () => setDay(today());
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, []);
  return day;
}

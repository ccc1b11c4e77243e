"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { bankOfPath } from "@/lib/offline/request-kind";
import { afterLoad } from "./after-load";
import { savesData } from "./saves-data";
import { useOnline } from "./use-online";
import { useWorkerUpdate } from "./use-worker-update";
import { canKeep, wish } from "./worker-wish";

/**
 * The service worker's face: a line without a network, and a word when a new version waits. In a session neither shows:
 * it goes on as it began. Sees to it that the bank which is studied is kept.
 */
export function OfflineStatus() {
  const isOnline = useOnline();
  const start = useWorkerUpdate();
  const [isStarting, setStarting] = useState(false);
  const bank = bankOfPath(usePathname());
  useEffect(() => {
    if (!isOnline || !canKeep() || savesData()) return;
    return afterLoad(() => wish({ type: "look-after", bank }));
  }, [isOnline, bank]);
  return (
    <div role="status" className="mx-auto w-full max-w-5xl px-4 text-quiet text-sm sm:px-6 focus-mode:hidden">
      {!isOnline && <p className="py-1">Offline. What is kept here still works.</p>}
      {start && isOnline && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
          {isStarting ? "The new version starts …" : "A new version is ready."}
          <Button
            size="small"
            disabled={isStarting}
            onClick={() => {
              setStarting(true);
              start();
            }}
          >
            Start it now
          </Button>
        </p>
      )}
    </div>
  );
}

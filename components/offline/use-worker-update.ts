"use client";

import { useEffect, useState } from "react";
import { startVersion } from "./start-version";

/** Looks for a new version at most this often on a page that stays open, in milliseconds. */
const lookEveryMs = 3_600_000;

/**
 * Registers the service worker, and says when a new version waits.
 * @returns what starts the new version and loads this page again; undefined when there is none
 */
export function useWorkerUpdate(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    let isGone = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    const follow = (registration: ServiceWorkerRegistration) => {
      if (isGone) return;
      const look = () => {
        // The first version waits for nobody and needs no word.
        if (registration.active) setWaiting(registration.waiting ?? undefined);
      };
      look();
      registration.addEventListener("updatefound", () =>
        registration.installing?.addEventListener("statechange", look),
      );
      timer = setInterval(() => registration.update().catch(() => {}), lookEveryMs);
    };
    // No service worker is no failure: the app then needs a network.
    serviceWorker.register("/sw.js", { updateViaCache: "none" }).then(
      (registration) => registration && follow(registration),
      () => {},
    );
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, []);
  if (!waiting) return undefined;
  return () => startVersion(waiting);
}

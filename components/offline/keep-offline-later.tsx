"use client";

import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import { afterLoad } from "./after-load";
import type { KeepOffline } from "./keep-offline";
import { canKeep } from "./worker-wish";

type Props = ComponentProps<typeof KeepOffline>;

/** Keeping a bank for offline, for a page that has more urgent things to load. Room for it is there from the start. */
export function KeepOfflineLater(props: Props) {
  const [Part, setPart] = useState<ComponentType<Props>>();
  useEffect(
    () =>
      afterLoad(() => {
        if (!canKeep() || process.env.NODE_ENV === "development") return;
        import("./keep-offline").then(
          (part) => setPart(() => part.KeepOffline),
          () => {},
        );
      }),
    [],
  );
  return (
    <div className="mt-12 min-h-44">
      {Part && (
        <section aria-labelledby="offline">
          <h2 id="offline" className="mb-3 text-xl">
            Without a network
          </h2>
          <Part {...props} />
        </section>
      )}
    </div>
  );
}

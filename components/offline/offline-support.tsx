"use client";

import { type ComponentType, useEffect, useState } from "react";
import { afterLoad } from "./after-load";

/** Working without a network. All of it is loaded once the page has settled, so that no page waits for it. */
export function OfflineSupport() {
  const [Status, setStatus] = useState<ComponentType>();
  useEffect(() => {
    // While pages are edited, what is shown must come from the files.
    if (process.env.NODE_ENV === "development") return;
    return afterLoad(() =>
      import("./offline-status").then(
        (part) => setStatus(() => part.OfflineStatus),
        () => {},
      ),
    );
  }, []);
  return Status ? <Status /> : null;
}

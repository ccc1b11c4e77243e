"use client";

import { useEffect, useState } from "react";

/** Bytes that this site takes on the device, as the browser counts; undefined where it doesn't say. */
export function useStorageUse(): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    navigator.storage?.estimate?.().then(
      ({ usage }) => setBytes(usage),
      () => {},
    );
  }, []);
  return bytes;
}

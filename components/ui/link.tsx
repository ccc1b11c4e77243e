"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link within the app. What it leads to is fetched ahead once a finger, the pointer or the focus is on it, and not
 * because it is in sight: a page has dozens of links, and a phone on a weak network pays for each.
 */
export function Link({ onTouchStart, onPointerEnter, onFocus, ...rest }: ComponentProps<typeof NextLink>) {
  const [isNear, setNear] = useState(false);
  return (
    <NextLink
      prefetch={isNear ? null : false}
      onTouchStart={(event) => {
        setNear(true);
        onTouchStart?.(event);
      }}
      onPointerEnter={(event) => {
        setNear(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setNear(true);
        onFocus?.(event);
      }}
      {...rest}
    />
  );
}

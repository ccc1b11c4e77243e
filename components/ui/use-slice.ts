"use client";

import { useState } from "react";

/** A part of a long list, and a way to more of it. */
export interface Slice<T> {
  shown: readonly T[];
  /** How many there are beyond. */
  rest: number;
  showMore: () => void;
}

/** The first of many values, and so many more each time: a list of thousands must not make thousands of elements. */
export function useSlice<T>(values: readonly T[], atOnce: number): Slice<T> {
  const [limit, setLimit] = useState(atOnce);
  return {
    shown: values.slice(0, limit),
    rest: Math.max(0, values.length - limit),
    showMore: () => setLimit(limit + atOnce),
  };
}

import { createElement, Fragment, type ReactNode } from "react";

/** Nodes that never change their order, keyed by their place, as React asks of a list. */
export function inSequence(nodes: readonly ReactNode[]): ReactNode {
  return nodes.map((node, place) => createElement(Fragment, { key: place }, node));
}

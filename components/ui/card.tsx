import type { ComponentProps } from "react";

/** A raised surface that holds one thing together. `as` names the element when it has a meaning. */
export function Card({
  as: Element = "div",
  className = "",
  ...rest
}: ComponentProps<"div"> & { as?: "div" | "section" | "article" | "li" }) {
  return (
    <Element
      className={`rounded-lg border border-hair bg-card p-5 sm:p-6 ${className}`}
      {...(rest as ComponentProps<"div"> & ComponentProps<"li">)}
    />
  );
}

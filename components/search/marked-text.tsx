import { Fragment } from "react";
import type { SnippetPart } from "@/lib/bank/search-snippet";

/** A text with the words that were found marked. */
export function MarkedText({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map(({ text, isMatch }, place) => {
    const key = `${place}/${text}`;
    return isMatch ? (
      <mark key={key} className="rounded-sm bg-mark-soft px-0.5 font-semibold text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
}

import { type ReactNode, useId } from "react";

/**
 * A word with its definition one press away. The popover is declared in HTML, so touch, keyboard and a page without
 * scripts all open it; a browser that doesn't know popovers shows the definition in the text.
 */
export function Term({ definition, children }: { definition?: string; children: ReactNode }) {
  const id = useId();
  if (!definition) return <dfn className="not-italic font-semibold">{children}</dfn>;
  return (
    <>
      <dfn className="not-italic">
        <button
          type="button"
          popoverTarget={id}
          className="inline cursor-help text-left underline decoration-accent decoration-dotted decoration-2 underline-offset-4"
        >
          {children}
        </button>
      </dfn>
      <span
        id={id}
        popover="auto"
        role="note"
        data-definition=""
        className="inset-x-4 top-auto bottom-4 mx-auto max-w-[34rem] rounded-lg border border-line bg-card p-5 font-normal text-base text-ink shadow-raised"
      >
        <span className="font-semibold">{children}:</span> {definition}
      </span>
    </>
  );
}

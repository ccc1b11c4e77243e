"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Block } from "@/lib/bank/rich-text";
import { CompactText } from "./compact-text";

interface HintLadderProps {
  /** All hints of the item, weakest first. */
  hints: readonly Block[][];
  /** How many of them are in sight. */
  shown: number;
  /** Offers the next one here. Where a bar offers it, nothing. */
  onShow?: () => void;
  bankId: string;
}

/**
 * Brings a hint into sight when it comes: who asks for it from the bar may be looking at what is above. With the last one its
 * button goes; the focus would be lost with it.
 */
function useNewest(shown: number) {
  const newest = useRef<HTMLLIElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (shown > before.current) {
      newest.current?.scrollIntoView?.({ block: "nearest" });
      if (document.activeElement === document.body) newest.current?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [shown]);
  return newest;
}

/** Hints, one step at a time. What is shown stays; the button says which step comes next. */
export function HintLadder({ hints, shown, onShow, bankId }: HintLadderProps) {
  const newest = useNewest(shown);
  if (hints.length === 0) return null;
  const canShow = onShow !== undefined && shown < hints.length;
  if (!canShow && shown === 0) return null;
  const keyed = hints.slice(0, shown).map((blocks, index) => ({ key: `hint-${index}`, blocks }));
  return (
    <div>
      <div aria-live="polite">
        {shown > 0 && (
          <ol aria-label="Hints" className="space-y-3">
            {keyed.map(({ key, blocks }, at) => (
              <li
                key={key}
                ref={at === shown - 1 ? newest : undefined}
                tabIndex={-1}
                className="flex scroll-mb-28 gap-3 border-mark border-l-2 py-1 pl-4"
              >
                <span className="pt-1 text-mark">
                  <Icon name="hint" />
                </span>
                <div className="min-w-0">
                  <CompactText blocks={blocks} bankId={bankId} headingOffset={2} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
      {canShow && (
        <div className={`-ml-3.5 flex items-center ${shown > 0 ? "mt-2" : ""}`}>
          <Button variant="quiet" size="small" onClick={onShow}>
            <Icon name="hint" />
            Show hint
          </Button>
          <span className="tabular text-quiet text-sm">
            {shown + 1} of {hints.length}
          </span>
        </div>
      )}
    </div>
  );
}

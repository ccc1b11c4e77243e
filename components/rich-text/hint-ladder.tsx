"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Block } from "@/lib/bank/rich-text";
import { CompactText } from "./compact-text";

interface HintLadderProps {
  /** All hints of the item, weakest first. */
  hints: readonly Block[][];
  /** How many of them are in sight. */
  shown: number;
  /** Offers the next one. */
  onShow?: () => void;
  bankId: string;
}

/** Hints, one step at a time. What is shown stays; the button says which step comes next. */
export function HintLadder({ hints, shown, onShow, bankId }: HintLadderProps) {
  if (hints.length === 0) return null;
  const canShow = onShow !== undefined && shown < hints.length;
  if (!canShow && shown === 0) return null;
  const keyed = hints.slice(0, shown).map((blocks, index) => ({ key: `hint-${index}`, blocks }));
  return (
    <div>
      <div aria-live="polite">
        {shown > 0 && (
          <ol aria-label="Hints" className="space-y-3">
            {keyed.map(({ key, blocks }) => (
              <li key={key} className="flex gap-3 border-mark border-l-2 py-1 pl-4">
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

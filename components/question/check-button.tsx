"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useLift } from "@/components/ui/use-lift";

interface CheckButtonProps {
  /** Undefined once the item is answered. */
  onCheck: (() => void) | undefined;
  /** What stands on the button before that, where it is not "Check answer". */
  checkLabel?: string;
  onGoOn: () => void;
  goOnLabel: string;
}

/**
 * "Check answer", and what goes on from there. The same button before and after, so that it keeps the focus. A second tap of a
 * pair checks and does not go on.
 */
export function CheckButton({ onCheck, checkLabel = "Check answer", onGoOn, goOnLabel }: CheckButtonProps) {
  const press = useLift(onCheck, ({ detail }) => (onCheck ? onCheck() : detail < 2 && onGoOn()));
  return (
    <Button variant="primary" size="large" isWide {...press}>
      {onCheck ? checkLabel : goOnLabel}
      <Kbd>Enter</Kbd>
    </Button>
  );
}

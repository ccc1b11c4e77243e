import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

interface RevealBarProps {
  onReveal: () => void;
  /** Stands before it. */
  hint?: ReactNode;
}

/** The one thing to do before the answer is in sight, and what may help. */
export function RevealBar({ onReveal, hint }: RevealBarProps) {
  return (
    <ActionBar wraps>
      {hint}
      <Button variant="primary" size="large" className="min-w-min flex-1" onClick={onReveal}>
        Show answer
        <Kbd>Space</Kbd>
      </Button>
    </ActionBar>
  );
}

import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

/** The one thing to do before the answer is in sight. */
export function RevealBar({ onReveal }: { onReveal: () => void }) {
  return (
    <ActionBar>
      <Button variant="primary" size="large" isWide onClick={onReveal}>
        Show answer
        <Kbd>Space</Kbd>
      </Button>
    </ActionBar>
  );
}

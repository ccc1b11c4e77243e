import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import type { Block } from "@/lib/bank/rich-text";

interface HintButtonProps {
  /** All hints of the item, weakest first. */
  hints: readonly Block[][];
  /** How many of them are in sight. */
  shown: number;
  onShow: () => void;
}

/** Asks for the next hint, from the bar at the bottom of a session. Nothing where no hint is left. */
export function HintButton({ hints, shown, onShow }: HintButtonProps) {
  if (shown >= hints.length) return null;
  return (
    <Button size="large" aria-label="Show hint" className="shrink-0 px-4!" onClick={onShow}>
      <Icon name="hint" />
      Hint
      <Kbd>H</Kbd>
    </Button>
  );
}

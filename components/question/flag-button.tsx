import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Marks the question to look at again, or takes the mark off. */
export function FlagButton({ isFlagged, onFlag }: { isFlagged: boolean; onFlag: () => void }) {
  return (
    <Button
      variant="quiet"
      size="small"
      className={`w-11 px-0 ${isFlagged ? "text-mark!" : "text-ink!"}`}
      aria-label="Flag for review"
      aria-pressed={isFlagged}
      onClick={onFlag}
    >
      <Icon name="flag" className={isFlagged ? "size-5 fill-current" : "size-5"} />
    </Button>
  );
}

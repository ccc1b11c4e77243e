import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Reading } from "./use-reading";

/** Stops the voice with one press, for as long as it reads. */
export function StopReading({ reading }: { reading: Reading }) {
  if (!reading.isReading) return null;
  return (
    <Button
      variant="quiet"
      size="small"
      className="w-11 px-0 text-ink!"
      aria-label="Stop reading"
      onClick={reading.toggle}
    >
      <Icon name="stop" />
    </Button>
  );
}

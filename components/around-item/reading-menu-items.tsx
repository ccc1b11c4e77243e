import { useEffect } from "react";
import { MenuItem } from "@/components/ui/menu-item";
import type { AroundItem } from "./use-around-item";
import type { Reading } from "./use-reading";
import { fetchReading } from "./when-reading-loaded";

interface ReadingMenuItemsProps {
  reading: Reading;
  around: AroundItem;
  /** Offers hands-free mode: for screens that go from one item to the next. */
  hasHandsFree?: boolean;
  /** R does the same as Read aloud. */
  hasKey?: boolean;
}

/** Reading aloud, as items of a screen's one menu. */
export function ReadingMenuItems({
  reading,
  around,
  hasHandsFree = false,
  hasKey = true,
}: ReadingMenuItemsProps) {
  useEffect(() => void fetchReading().catch(() => {}), []);
  return (
    <>
      <MenuItem icon="sound" shortcut={hasKey ? "R" : undefined} onClick={reading.toggle}>
        {reading.isReading ? "Stop reading" : "Read aloud"}
      </MenuItem>
      {hasHandsFree && (
        <MenuItem
          icon="headset"
          role="switch"
          aria-checked={reading.isHandsFree}
          onClick={reading.toggleHandsFree}
        >
          Hands-free
          <span className="text-quiet" aria-hidden="true">
            {reading.isHandsFree ? ": on" : ": off"}
          </span>
        </MenuItem>
      )}
      <MenuItem icon="speed" disabled={!around.isReady} onClick={() => around.open("speed")}>
        Reading speed
      </MenuItem>
    </>
  );
}

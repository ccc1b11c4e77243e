import { MenuItem } from "@/components/ui/menu-item";
import type { AroundItem } from "./use-around-item";

/** What stands around an item, as items of a screen's one menu. */
export function AroundMenuItems({ around }: { around: AroundItem }) {
  const { isReady } = around;
  return (
    <>
      <MenuItem
        icon="bookmark"
        aria-pressed={around.isBookmarked}
        disabled={!isReady}
        onClick={around.toggleBookmark}
      >
        Bookmark
      </MenuItem>
      <MenuItem icon="note" disabled={!isReady} onClick={() => around.open("note")}>
        {around.note ? "Change your note" : "Write a note"}
      </MenuItem>
      {around.canLeaveOut && (
        <MenuItem
          icon="dash"
          aria-pressed={around.isLeftOut}
          disabled={!isReady}
          onClick={around.toggleLeftOut}
        >
          Leave out of flashcards
        </MenuItem>
      )}
      <MenuItem icon="external" onClick={around.share}>
        Share
      </MenuItem>
      <MenuItem icon="warning" disabled={!isReady} onClick={() => around.open("report")}>
        Report a problem
      </MenuItem>
    </>
  );
}

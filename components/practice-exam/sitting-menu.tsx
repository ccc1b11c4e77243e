"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { SittingControl } from "./use-sitting";

interface SittingMenuProps {
  control: SittingControl;
  onGrid: () => void;
  onHelp: () => void;
}

/** Small actions of a sitting: flag, and behind one menu all that is not the next step. */
export function SittingMenu({ control, onGrid, onHelp }: SittingMenuProps) {
  const isFlagged = control.current?.isFlagged ?? false;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className={`w-11 px-0 ${isFlagged ? "text-mark!" : "text-ink!"}`}
        aria-label="Flag for review"
        aria-pressed={isFlagged}
        onClick={control.flag}
      >
        <Icon name="flag" className={isFlagged ? "size-5 fill-current" : "size-5"} />
      </Button>
      <Menu label="More">
        <MenuItem icon="grid" onClick={onGrid}>
          All questions
        </MenuItem>
        <MenuItem icon="check" onClick={control.review}>
          Review and submit
        </MenuItem>
        {control.pause && (
          <MenuItem icon="pause" onClick={control.pause}>
            Pause
          </MenuItem>
        )}
        <MenuItem icon="keyboard" shortcut="?" onClick={onHelp}>
          Keyboard
        </MenuItem>
      </Menu>
    </>
  );
}

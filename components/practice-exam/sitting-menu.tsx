"use client";

import { FlagButton } from "@/components/question/flag-button";
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
      <FlagButton isFlagged={isFlagged} onFlag={control.flag} />
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

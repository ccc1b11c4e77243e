import type { ComponentProps } from "react";
import { Icon, type IconName } from "./icon";
import { Kbd } from "./kbd";

interface MenuItemProps extends ComponentProps<"button"> {
  icon?: IconName;
  /** The key that does the same. */
  shortcut?: string;
}

/** One action in a `Menu`. */
export function MenuItem({ icon, shortcut, children, ...rest }: MenuItemProps) {
  return (
    <button
      type="button"
      className="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left text-sm hover:bg-sunken disabled:text-quiet aria-pressed:font-semibold aria-pressed:text-mark"
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span className="grow">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}

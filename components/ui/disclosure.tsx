import type { ReactNode } from "react";
import { Icon } from "./icon";

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  /** Open from the start. */
  open?: boolean;
  className?: string;
}

/** A heading that opens and closes what is under it. Native, so it works before any script has loaded. */
export function Disclosure({ summary, children, open = false, className = "" }: DisclosureProps) {
  return (
    <details open={open} className={`group/disclosure ${className}`}>
      <summary className="-mx-2 flex min-h-11 items-center gap-2 rounded-md px-2 font-semibold hover:bg-sunken">
        <Icon
          name="chevron-down"
          className="-rotate-90 size-5 text-quiet transition-transform group-open/disclosure:rotate-0"
        />
        {summary}
      </summary>
      <div className="pt-2 pb-4">{children}</div>
    </details>
  );
}

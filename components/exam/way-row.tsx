import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

interface WayRowProps {
  href: string;
  title: string;
  /** One line that says what is there. */
  children: ReactNode;
}

/** A row that leads somewhere, all of it the target. Its link is named by the title alone. */
export function WayRow({ href, title, children }: WayRowProps) {
  return (
    <li className="group relative flex min-h-16 items-center gap-4 py-3 has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <div className="min-h-13 min-w-0 grow">
        <Link
          href={href}
          className="font-semibold text-accent underline outline-none after:absolute after:inset-0"
        >
          {title}
        </Link>
        <p className="tabular text-quiet text-sm">{children}</p>
      </div>
      <span className="text-quiet group-hover:text-ink">
        <Icon name="arrow-right" />
      </span>
    </li>
  );
}

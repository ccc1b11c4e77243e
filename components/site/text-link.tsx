import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** A link in running text, inside Rehearse or out. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  const style = "text-accent underline hover:text-accent-strong";
  if (href.startsWith("/")) {
    return (
      <Link href={href} className={style}>
        {children}
      </Link>
    );
  }
  return (
    <a href={href} rel="noopener noreferrer" className={style}>
      {children}
    </a>
  );
}

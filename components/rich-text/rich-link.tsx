import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

const linkStyle = "text-accent underline hover:text-accent-strong";
const outside = /^(https?:|mailto:|tel:|sms:)/i;
const inside = /^(\/(?!\/)|#)/;

/** A link that an author wrote. An address of any other kind (`javascript:` for one) is left as plain words. */
export function RichLink({ url, title, children }: { url: string; title?: string; children: ReactNode }) {
  if (inside.test(url)) {
    return (
      <Link href={url} title={title} className={linkStyle}>
        {children}
      </Link>
    );
  }
  if (!outside.test(url)) return <>{children}</>;
  return (
    <a href={url} title={title} rel="noopener noreferrer" className={linkStyle}>
      {children}
    </a>
  );
}

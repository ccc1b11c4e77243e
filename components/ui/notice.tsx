import type { ReactNode } from "react";
import { Icon } from "./icon";

export type NoticeTone = "info" | "warning" | "error";

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children: ReactNode;
  /** A button or link that mends it. */
  action?: ReactNode;
}

const looks = {
  info: { box: "border-accent/40 bg-accent-soft", sign: "text-accent", icon: "info" },
  warning: { box: "border-mark/40 bg-mark-soft", sign: "text-mark", icon: "warning" },
  error: { box: "border-incorrect/40 bg-incorrect-soft", sign: "text-incorrect", icon: "warning" },
} as const;

/** Something to know about the page. Errors interrupt a screen reader, the others wait. */
export function Notice({ tone = "info", title, children, action }: NoticeProps) {
  const look = looks[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={`flex gap-3 rounded-md border p-4 ${look.box}`}
    >
      <span className={`pt-0.5 ${look.sign}`}>
        <Icon name={look.icon} className="size-6" />
      </span>
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        <div className="max-w-[65ch] text-sm">{children}</div>
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  );
}

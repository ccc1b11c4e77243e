import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { CalloutKind } from "@/lib/bank/rich-text";

const looks = {
  note: { title: "Note", icon: "info", box: "border-accent bg-accent-soft", sign: "text-accent" },
  tip: { title: "Tip", icon: "hint", box: "border-correct bg-correct-soft", sign: "text-correct" },
  caution: { title: "Caution", icon: "warning", box: "border-mark bg-mark-soft", sign: "text-mark" },
} as const;

/** Something beside the line of thought, marked by an icon and a title. */
export function Callout({
  kind,
  title,
  children,
}: {
  kind: CalloutKind;
  title?: string;
  children: ReactNode;
}) {
  const look = looks[kind];
  const words = title ?? look.title;
  return (
    <aside aria-label={words} className={`rounded-r-md border-l-4 px-4 py-3.5 sm:px-5 ${look.box}`}>
      <p className="mb-1 flex items-center gap-2 font-semibold">
        <span className={look.sign}>
          <Icon name={look.icon} />
        </span>
        {words}
      </p>
      <div className="space-y-3">{children}</div>
    </aside>
  );
}

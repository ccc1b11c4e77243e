import type { ReactNode } from "react";

/** A page to read: title, then sections at a width that reads. */
export function ProsePage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="max-w-[65ch] py-6 sm:py-10">
      <h1 className="text-2xl">{title}</h1>
      {lead && <p className="mt-4 text-lg text-quiet">{lead}</p>}
      <div className="mt-8 space-y-4 [&_h2]:mt-10 [&_h2]:mb-2 [&_h2]:text-xl [&_ul]:list-disc [&_ul]:space-y-2 [&_ul]:pl-6">
        {children}
      </div>
    </div>
  );
}

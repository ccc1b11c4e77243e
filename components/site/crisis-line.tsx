import type { ReactNode } from "react";

interface CrisisLineProps {
  title: string;
  children: ReactNode;
  /** Links that call, text or chat. */
  ways: readonly { href: string; label: string }[];
}

/** One place to turn to, with large ways to reach it. */
export function CrisisLine({ title, children, ways }: CrisisLineProps) {
  return (
    <section className="rounded-lg border border-hair bg-card p-5 sm:p-6">
      <h2 className="text-xl">{title}</h2>
      <div className="mt-2 space-y-2">{children}</div>
      <ul className="mt-5 flex flex-wrap gap-3">
        {ways.map(({ href, label }) => (
          <li key={href} className="grow sm:grow-0">
            <a
              href={href}
              rel="noopener noreferrer"
              className="flex min-h-14 items-center justify-center rounded-md border border-accent bg-accent px-6 font-semibold text-accent-ink hover:bg-accent-strong"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

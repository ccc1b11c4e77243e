import { type ReactNode, useId } from "react";

/** One part of the settings, under its own heading. */
export function SettingSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-hair border-t py-8">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <div className="mt-4 space-y-6">{children}</div>
    </section>
  );
}

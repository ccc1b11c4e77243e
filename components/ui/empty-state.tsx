import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** The way on. */
  action?: ReactNode;
  /** The title's level in the page's outline. */
  level?: 1 | 2 | 3;
}

/** What stands where nothing is yet: says why, and what to do. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex max-w-[50ch] flex-col items-start gap-3 py-10">
      <Heading className="text-xl">{title}</Heading>
      {children && <div className="text-quiet">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

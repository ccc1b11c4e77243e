import type { ReactNode } from "react";

interface ActionBarProps {
  children: ReactNode;
  label?: string;
  /** What does not fit beside the rest gets a line of its own: largest text on the narrowest phone. */
  wraps?: boolean;
}

/**
 * The bar at the bottom of a session screen, within the thumb's reach. The screen around it is a growing flex
 * column (`flex grow flex-col`), so that the bar is at the bottom of a short page too.
 */
export function ActionBar({ children, label = "Actions", wraps = false }: ActionBarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div
      role="group"
      aria-label={label}
      data-no-print=""
      className="sticky bottom-0 z-20 mt-auto pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] before:absolute before:inset-y-0 before:left-1/2 before:-z-10 before:w-screen before:-translate-x-1/2 before:border-hair before:border-t before:bg-paper"
    >
      <div
        className={`mx-auto flex min-h-14 w-full max-w-[44rem] items-stretch gap-3 ${wraps ? "flex-wrap" : ""}`}
      >
        {children}
      </div>
    </div>
  );
}

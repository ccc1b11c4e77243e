import type { ReactNode, Ref } from "react";
import { ProgressLine } from "@/components/ui/progress-line";

interface SessionFrameProps {
  /** What this is, such as "Question 2 of 5": the page's first heading. */
  title: string;
  titleRef?: Ref<HTMLHeadingElement>;
  /** What is progressing, and how far. */
  progress: { label: string; value: number; max: number };
  /** Small actions at the top right. */
  actions?: ReactNode;
  children: ReactNode;
  /** Set for what is in the page's HTML: what is pressed there before the script is kept (see `useEarlyInput`). */
  early?: Ref<HTMLDivElement>;
}

/** A session's screen: progress and small actions on top, one thing to do below. The site's frame steps back. */
export function SessionFrame({ title, titleRef, progress, actions, children, early }: SessionFrameProps) {
  return (
    <div ref={early} data-early={early && ""} data-focus-mode="" className="flex grow flex-col">
      <div className="mx-auto mb-4 w-full max-w-[44rem]">
        <ProgressLine {...progress} />
        <div className="mt-1 flex min-h-12 items-center justify-between gap-3">
          <h1
            ref={titleRef}
            tabIndex={-1}
            className="tabular font-semibold text-quiet text-sm tracking-normal"
          >
            {title}
          </h1>
          <div className="-mr-2.5 flex items-center">{actions}</div>
        </div>
      </div>
      {children}
    </div>
  );
}

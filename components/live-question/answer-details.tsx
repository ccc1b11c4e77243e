import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

/** The answer, folded away. Native, so that it opens on a page without scripts. */
export function AnswerDetails({ children }: { children: ReactNode }) {
  return (
    <Disclosure className="mt-4" summary="Show the answer and explanation">
      {children}
    </Disclosure>
  );
}

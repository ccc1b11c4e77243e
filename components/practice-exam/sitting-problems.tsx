import { Notice } from "@/components/ui/notice";
import type { SittingControl } from "./use-sitting";

/** What could not be saved, and what becomes of it. Nothing is lost as long as the page stays open. */
export function SittingProblems({
  control: { failure, unsaved, problem },
}: {
  control: Pick<SittingControl, "failure" | "unsaved" | "problem">;
}) {
  if (!failure && !problem) return null;
  const count = unsaved === 1 ? "The last move is" : `The last ${unsaved} moves are`;
  return (
    <div className="mx-auto mb-4 w-full max-w-[44rem]">
      <Notice tone="error">
        {failure
          ? `${failure === "full" ? "This device has no room left." : "This device did not save."} ${count} only on this page. Keep it open: it tries again every few seconds${failure === "full" ? ". Free some space" : ""}.`
          : `${problem} Your answers are still on this page.`}
      </Notice>
    </div>
  );
}

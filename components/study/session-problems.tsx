import { Notice } from "@/components/ui/notice";

/** What could not be saved. What the learner did is still on the screen. */
export function SessionProblems({
  problem,
  draftFailed = false,
}: {
  problem?: string;
  draftFailed?: boolean;
}) {
  if (!problem && !draftFailed) return null;
  return (
    <div className="mx-auto mb-4 w-full max-w-[44rem]">
      <Notice tone="error">
        {problem ??
          "What you choose or type can't be kept on this device right now. Check it before you close the page."}
      </Notice>
    </div>
  );
}

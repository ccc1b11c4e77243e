import { Notice } from "@/components/ui/notice";
import type { AroundItem } from "./use-around-item";
import type { Reading } from "./use-reading";

interface AroundStatusProps {
  around: AroundItem | undefined;
  reading: Reading;
}

/** What was done around an item, or why it can't be read aloud. The region stands empty until there is something. */
export function AroundStatus({ around, reading }: AroundStatusProps) {
  // A dialog says its own problems.
  const problem = around?.dialog ? undefined : around?.problem;
  const said = reading.problem ?? around?.said;
  return (
    <div className="mx-auto w-full max-w-[44rem]">
      {problem && (
        <div className="mb-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      <div role="status">
        {said && !problem && (
          <p className="wrap-anywhere mb-4 rounded-md border border-accent/40 bg-accent-soft px-4 py-3 text-sm">
            {said}
          </p>
        )}
      </div>
    </div>
  );
}

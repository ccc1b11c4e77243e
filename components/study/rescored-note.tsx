import { scoreThen } from "@/lib/record/keys/score-then";
import type { SessionState } from "@/lib/record/session-state";

/** Says beside a score what it was by the keys of its day. Nothing where that is the same. */
export function RescoredNote({ session }: { session: SessionState }) {
  const then = scoreThen(session);
  if (!then) return null;
  return (
    <p className="mt-2 max-w-[65ch] text-sm">
      By the {then.changed === 1 ? "key" : "keys"} of that day it was{" "}
      <span className="tabular">{`${then.right} of ${session.items.length}`}</span>.{" "}
      {then.changed === 1
        ? "The key of 1 question was changed since, and the score counts the new one."
        : `The keys of ${then.changed} questions were changed since, and the score counts the new ones.`}
    </p>
  );
}

import { Link } from "@/components/ui/link";
import type { Answered } from "@/lib/record/event";
import { verdictThen } from "@/lib/record/keys/rescore";

/** Says on an answer of a past session that it counts by another key than that of its day. Else nothing. */
export function RescoredAnswer({ answered }: { answered: Answered | undefined }) {
  const then = answered && verdictThen(answered);
  if (answered === undefined || then === undefined) return null;
  const words = (isRight: boolean) => (isRight ? "right" : "wrong");
  return (
    <p className="text-sm">
      <strong>The key of this question was changed after your answer.</strong> By the key of that day it was{" "}
      {words(then)}, by the new one it{" "}
      {then === answered.correct ? "still is" : `is ${words(answered.correct)}`}. Below is what you saw.{" "}
      <Link
        href={`/exams/${answered.bank}/questions/${answered.item}`}
        className="text-accent underline hover:text-accent-strong"
      >
        See the question as it is now
      </Link>
    </p>
  );
}

import type { Source } from "@/lib/bank/bank";
import type { Case, Question } from "@/lib/bank/item";
import { LiveQuestion } from "./live-question";

interface CheckYourselfProps {
  bankId: string;
  question: Question;
  case?: Case;
  sources?: readonly Source[];
}

/** A live question in the text of a lesson. */
export function CheckYourself(props: CheckYourselfProps) {
  return (
    <div data-no-print="" className="my-8 rounded-lg border border-hair bg-card p-5 sm:p-6">
      <h3 className="mb-3 text-quiet text-sm">Check yourself</h3>
      <LiveQuestion {...props} />
    </div>
  );
}

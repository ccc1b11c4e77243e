import type { ExamShape } from "@/lib/bank/bank";
import type { ExamResults } from "@/lib/exam/exam-results";

interface ScoreSummaryProps {
  results: ExamResults;
  /** The exam's shape, where it is known. */
  exam?: ExamShape;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The score with what it can't tell: its range, and the pass mark only where the exam's owner publishes one. */
export function ScoreSummary({ results, exam }: ScoreSummaryProps) {
  const { correct, total, unanswered, range } = results;
  const share = total > 0 ? (100 * correct) / total : 0;
  const passMark = exam?.passMark;
  return (
    <div className="mt-4 space-y-1">
      <p className="text-lg">
        You answered <strong className="tabular">{`${correct} of ${total}`}</strong> right.
      </p>
      <p className="tabular">
        Somewhere between {percent(range.low)} and {percent(range.high)} on papers like this one.
      </p>
      {unanswered > 0 && (
        <p className="tabular text-quiet">
          {unanswered === 1 ? "1 question has" : `${unanswered} questions have`} no answer, which counts as
          not right.
        </p>
      )}
      {passMark !== undefined && (
        <p className="tabular">
          The exam’s published pass mark is {passMark} %. This paper came to {share.toFixed(1)} %, which is{" "}
          {share >= passMark ? "at or above it" : "below it"}. One paper is one sample: look at the range,
          too.
        </p>
      )}
    </div>
  );
}

import { Disclosure } from "@/components/ui/disclosure";
import type { CertaintyScore } from "@/lib/exam/certainty-score";
import type { Confidence } from "@/lib/exam/move";

/** What the levels of certainty are called. */
export const confidenceNames: Record<Confidence, string> = {
  sure: "Sure",
  unsure: "Unsure",
  guess: "A guess",
};

const sentences: Record<Confidence, string> = {
  sure: "When you were sure",
  unsure: "When you were unsure",
  guess: "When you guessed",
};

/** Written with a real minus sign, which is as wide as a plus. */
const marksText = (marks: number) => (marks < 0 ? `−${-marks}` : marks > 0 ? `+${marks}` : "0");

/** How well the learner knew what they knew. The plain score stays the one on top. */
export function CertaintySummary({ score }: { score: CertaintyScore }) {
  return (
    <section aria-labelledby="certainty" className="mt-12">
      <h2 id="certainty" className="text-xl">
        How sure you were
      </h2>
      <ul className="mt-3 space-y-1">
        {score.byLevel.map(({ level, correct, total, marks }) => (
          <li key={level} className="tabular">
            {sentences[level]}, <strong>{`${correct} of ${total}`}</strong> were right ({marksText(marks)}{" "}
            marks).
          </li>
        ))}
      </ul>
      <p className="tabular mt-3">
        With certainty counted, that is {marksText(score.marks)} of {score.max} marks.
      </p>
      <Disclosure summary="How these marks work">
        <p className="max-w-[65ch] text-sm">
          Sure: 3 marks when right, 6 off when wrong. Unsure: 2 when right, 2 off when wrong. A guess, or
          nothing said: 1 when right, none off. So it pays to say what you believe. A wrong answer that you
          were sure of is the one to look at first.
        </p>
      </Disclosure>
    </section>
  );
}

import { optionLetter } from "@/components/question/option-letter";
import { orderedOptions } from "@/components/question/ordered-options";
import type { Question } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { shorten } from "@/lib/bank/shorten";
import { optionOrder } from "@/lib/exam/option-order";

/** Characters of a reason that fit one line of a printed page. */
const longestReason = 108;

/** The letters of the keys as printed, and the first reason that the author gave for one of them. */
function answerOf(question: Question, seed: string): { letters: string; reason: string } {
  const options = orderedOptions(question, optionOrder(question, seed));
  const keys = options.filter(({ correct }) => correct);
  const rationale = keys.find((option) => option.rationale)?.rationale ?? question.explanation ?? [];
  return {
    letters: keys.map((option) => optionLetter(options.indexOf(option))).join(", "),
    reason: shorten(plainText(rationale), longestReason),
  };
}

/** The answers to a paper, on a page of their own. */
export function AnswerKey({ questions, seed }: { questions: readonly Question[]; seed: string }) {
  return (
    <section aria-labelledby="answer-key" className="mt-12 break-before-page print:mt-0">
      <h2 id="answer-key" className="text-xl">
        Answer key
      </h2>
      <p className="mt-1 text-sm">Paper {seed}. Keep the key apart from the questions.</p>
      <table className="mt-4 w-full border-collapse text-sm print:text-[9pt]">
        <thead className="border-line border-b-2 text-left">
          <tr>
            <th scope="col" className="py-1.5 pr-3">
              No.
            </th>
            <th scope="col" className="py-1.5 pr-3">
              Answer
            </th>
            <th scope="col" className="py-1.5">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question, index) => {
            const { letters, reason } = answerOf(question, seed);
            return (
              <tr key={question.id} className="break-inside-avoid border-hair border-b align-top">
                <th scope="row" className="tabular py-1 pr-3 text-left font-normal">
                  {index + 1}
                </th>
                <td className="whitespace-nowrap py-1 pr-3 font-bold">{letters}</td>
                <td className="py-1">{reason}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

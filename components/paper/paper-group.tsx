import { RichText } from "@/components/rich-text/rich-text";
import type { Case } from "@/lib/bank/item";
import type { QuestionGroup } from "@/lib/exam/number-questions";
import { PaperQuestion } from "./paper-question";

interface PaperGroupProps {
  group: QuestionGroup;
  case?: Case;
  bankId: string;
  seed: string;
}

/** Which questions a case belongs to. */
function reachText(questions: QuestionGroup["questions"]): string {
  const first = questions[0]?.number ?? 0;
  const last = questions.at(-1)?.number ?? first;
  if (first === last) return `Question ${first} is about this case.`;
  return `Questions ${first} ${last === first + 1 ? "and" : "to"} ${last} are about this case.`;
}

/** The questions of one case after its text, or one question alone. */
export function PaperGroup({ group, case: shared, bankId, seed }: PaperGroupProps) {
  return (
    <>
      {shared && (
        <section
          aria-label={shared.title ?? "Case"}
          className="mb-5 break-inside-avoid break-after-avoid rounded-md border border-line p-4"
        >
          <p className="text-sm italic">{reachText(group.questions)}</p>
          {shared.title && <h2 className="mt-1 text-base">{shared.title}</h2>}
          <RichText blocks={shared.stimulus} bankId={bankId} headingOffset={1} className="mt-2" />
        </section>
      )}
      <ol>
        {group.questions.map(({ number, question }) => (
          <PaperQuestion key={question.id} number={number} question={question} bankId={bankId} seed={seed} />
        ))}
      </ol>
    </>
  );
}

import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import type { Bank } from "@/lib/bank/bank";
import type { Question } from "@/lib/bank/item";
import type { FormShape } from "@/lib/exam/form-shape";
import { numberQuestions } from "@/lib/exam/number-questions";
import { type PaperRequest, printPaperRequest } from "@/lib/exam/paper-request";
import { AnswerKey } from "./answer-key";
import { cssString } from "./css-string";
import { PaperGroup } from "./paper-group";

interface PaperPageProps {
  bank: Pick<Bank, "id" | "title" | "version" | "cases" | "notice">;
  request: PaperRequest & { seed: string };
  shape: FormShape;
  questions: readonly Question[];
}

const lengths = [
  { length: "full", label: "Full length" },
  { length: "half", label: "Half length" },
  { length: "short", label: "Short" },
] as const;

/** A blank practice exam to print, for a classroom without devices, and its answer key when that is asked for. */
export function PaperPage({ bank, request, shape, questions }: PaperPageProps) {
  const { seed, withKey } = request;
  const name = `Paper ${seed}, bank version ${bank.version}`;
  const href = (changes: Partial<PaperRequest>) => `?${printPaperRequest({ ...request, ...changes })}`;
  return (
    <div className="mx-auto w-full max-w-[44rem] py-6 sm:py-10 print:max-w-none print:py-0 print:text-[11pt]">
      {/* The name of the paper on every sheet, so that sheets of two papers are told apart. */}
      <style>{`@page { margin: 16mm 16mm 20mm; @bottom-left { content: ${cssString(name)}; font: 8pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }`}</style>
      <h1 className="text-2xl print:text-xl">Practice exam: {bank.title}</h1>
      <p className="tabular mt-2 text-quiet">
        {questions.length} questions, {shape.minutes} minutes
        {shape.break &&
          `, with a break of ${shape.break.minutes} minutes after question ${shape.break.afterItem}`}
        . Choose one answer unless the question says otherwise.
      </p>
      <div data-no-print="" className="mt-6">
        <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          <PrintButton variant="primary" />
          <LinkButton href={href({ withKey: !withKey })}>
            {withKey ? "Without the answer key" : "With the answer key"}
          </LinkButton>
          <LinkButton href={href({ seed: null })}>Another paper</LinkButton>
        </div>
        <nav aria-label="Length of the paper" className="mt-3">
          <ul className="flex flex-wrap gap-x-5">
            {lengths.map(({ length, label }) => (
              <li key={length}>
                <a
                  href={href({ length })}
                  aria-current={length === request.length ? "page" : undefined}
                  className="inline-flex min-h-11 items-center text-accent text-sm underline aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-2 max-w-[65ch] text-quiet text-sm">
          This address always gives the same paper, as long as the bank stays the same.
        </p>
      </div>
      <div className="mt-8 mb-8 flex flex-wrap gap-x-8 gap-y-6 print:mt-6">
        <p className="flex min-w-60 grow-2 items-end gap-2">
          Name <span className="grow border-ink border-b" />
        </p>
        <p className="flex min-w-40 grow items-end gap-2">
          Date <span className="grow border-ink border-b" />
        </p>
      </div>
      <section aria-label="Questions">
        {numberQuestions(questions).map((group) => (
          <PaperGroup
            key={group.questions[0]?.number}
            group={group}
            case={bank.cases.find(({ id }) => id === group.case)}
            bankId={bank.id}
            seed={seed}
          />
        ))}
      </section>
      <div className="mt-4 break-inside-avoid border-hair border-t pt-3 text-quiet text-sm print:text-[8pt]">
        <p>{name}.</p>
        <p>
          Exam practice, not advice. In crisis, call or text 988. In an emergency, call 911. {bank.notice}
        </p>
      </div>
      {withKey && <AnswerKey questions={questions} seed={seed} />}
    </div>
  );
}

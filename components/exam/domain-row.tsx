import { LinkButton } from "@/components/ui/link-button";
import type { DomainStanding } from "@/lib/record/domain-standing";
import type { ExamBank, ExamDomain } from "./exam-bank";
import { RememberedMeter } from "./remembered-meter";

interface DomainRowProps {
  bank: ExamBank;
  domain: ExamDomain;
  /** How the learner stands; left out before any study. */
  standing?: DomainStanding;
}

/** One domain of the exam. */
export function DomainRow({ bank, domain, standing }: DomainRowProps) {
  const { id, title, weight, questions, concepts } = domain;
  return (
    <li className="py-4">
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <h3>{title}</h3>
          <p className="tabular text-quiet text-sm">
            {weight}% of the {bank.hasExam ? "exam" : "bank"}
          </p>
        </div>
        {questions > 0 && (
          <LinkButton href={`/exams/${bank.id}/quiz?count=10&domain=${id}`} size="small" className="shrink-0">
            Quiz <span className="sr-only">on {title}</span>
          </LinkButton>
        )}
      </div>
      <RememberedMeter concepts={concepts} standing={standing} />
    </li>
  );
}

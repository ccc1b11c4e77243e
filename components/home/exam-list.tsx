import { Link } from "@/components/ui/link";
import { countsText } from "@/lib/bank/bank-counts";
import type { BankSheet } from "@/lib/bank/bank-sheet";

/** The exams that one can practise for. The whole row leads to the exam's page. */
export function ExamList({ banks }: { banks: readonly BankSheet[] }) {
  return (
    <section aria-labelledby="exams" className="mt-12">
      <h2 id="exams" className="text-xl">
        Exams
      </h2>
      <ul className="mt-4 grid gap-4 md:grid-cols-2">
        {banks.map((bank) => (
          <li
            key={bank.id}
            className="relative rounded-lg border border-hair bg-card p-5 hover:border-line has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-3 sm:p-6"
          >
            <h3 className="text-lg">
              <Link
                href={`/exams/${bank.id}`}
                className="text-accent underline outline-none after:absolute after:inset-0"
              >
                {bank.title}
              </Link>
            </h3>
            <p className="mt-2">{bank.description}</p>
            <p className="tabular mt-3 text-quiet text-sm">{countsText(bank.counts)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

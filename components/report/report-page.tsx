import { type CountRow, CountTable } from "@/components/ui/count-table";
import type { Bank } from "@/lib/bank/bank";
import type { BankReport } from "@/lib/bank/figures/bank-report";
import { keyRows } from "./key-rows";

type Names = Pick<Bank, "domains" | "competencies" | "sources">;

const byCount = (counts: Record<string, number>, names: { id: string; title: string }[] = []): CountRow[] =>
  Object.entries(counts)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([id, count]) => ({ id, name: names.find((one) => one.id === id)?.title ?? id, counts: [count] }));

const difficulties = { recall: "Recall", apply: "Apply", analyze: "Analyze", none: "Not given" };

/** What a bank covers and how well it is made, for the people who write it. */
export function ReportPage({ report, names }: { report: BankReport; names: Names }) {
  const of = (count: number, total: number) => `${count} of ${total}`;
  return (
    <div className="py-4 sm:py-8">
      <h1 className="text-2xl">{report.title}: what the bank holds</h1>
      <p className="mt-3 max-w-[65ch] text-lg text-quiet">
        For instructors. The same figures come from <code>npm run bank -- report {report.id}</code>.
      </p>
      <CountTable
        title="Items by topic"
        head={["Topic", "Weight", "Questions", "Flashcards", "Clozes", "Short answers"]}
        rows={names.domains.map(({ id, title, weight }) => {
          const kinds = report.kindsByDomain[id];
          return {
            id,
            name: title,
            counts: [
              `${weight} %`,
              ...[kinds?.question, kinds?.flashcard, kinds?.cloze, kinds?.["short-answer"]].map(
                (count) => count ?? 0,
              ),
            ],
          };
        })}
      />
      <CountTable
        title="How the questions are furnished"
        head={["What", "How many"]}
        rows={[
          {
            id: "rationales",
            name: "A reason under every option",
            counts: [of(report.withAllRationales, report.questions)],
          },
          { id: "hints", name: "Two hints or more", counts: [of(report.withTwoHints, report.questions)] },
          {
            id: "explanation",
            name: "An explanation of 40 to 110 words",
            counts: [of(report.withFittingExplanation, report.questions)],
          },
          {
            id: "source",
            name: "Items of all kinds that name a source",
            counts: [of(report.withSource, report.items)],
          },
          {
            id: "faces",
            name: "Concepts with a question and a card",
            counts: [of(report.conceptsWithTwoFaces, report.concepts)],
          },
          {
            id: "cases",
            name: "Cases with three questions or more",
            counts: [of(report.fullCases, report.cases)],
          },
          {
            id: "lessons",
            name: "Lessons with two live questions or more",
            counts: [of(report.lessonsWithChecks, report.lessons)],
          },
        ]}
      />
      <CountTable
        title="Can the key be guessed from its length or place?"
        head={["What", "Share"]}
        rows={keyRows(report.keys)}
      />
      <CountTable
        title="Questions by difficulty"
        head={["Difficulty", "Questions"]}
        rows={Object.entries(difficulties).flatMap(([id, name]) =>
          report.questionsByDifficulty[id] ? [{ id, name, counts: [report.questionsByDifficulty[id]] }] : [],
        )}
      />
      <CountTable
        title="Items by competency"
        head={["Competency", "Items"]}
        rows={byCount(report.itemsByCompetency, names.competencies)}
      />
      <CountTable
        title="Items by source"
        head={["Source", "Items"]}
        rows={byCount(report.itemsBySource, names.sources)}
      />
      <CountTable
        title="Eight words in a row, shared by two items"
        head={["Words", "First item", "Second item"]}
        rows={report.sharedRuns.map(({ first, second, words }) => ({
          id: `${first} ${second}`,
          name: words,
          counts: [first, second],
        }))}
      />
      <CountTable title="What check says" head={["Rule", "Times"]} rows={byCount(report.lint)} />
      {Object.keys(report.lint).length === 0 && (
        <p className="mt-8">Check has nothing to say about this bank: no errors, no warnings.</p>
      )}
      <CountTable
        title="Warnings that authors answered with a reason"
        head={["Rule", "Items"]}
        rows={byCount(report.allowed)}
      />
    </div>
  );
}

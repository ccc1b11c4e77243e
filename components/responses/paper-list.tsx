import { CountTable } from "@/components/ui/count-table";
import type { ResponseReport } from "@/lib/responses/analyse-responses";
import { decimalText, estimateText, percentText, tooFew } from "./figures";

/** Papers that are shown at most. */
const mostPapers = 6;

/** What whole papers say: practice exams that several learners sat, or a table without gaps. */
export function PaperList({ papers }: { papers: ResponseReport["papers"] }) {
  const shown = papers.slice(0, mostPapers);
  if (shown.length === 0) return null;
  return (
    <section className="mt-12">
      <h2 className="text-xl">Whole papers</h2>
      <p className="mt-2 max-w-[65ch] text-quiet text-sm">
        Internal consistency (alpha, for right and wrong the same as KR-20) says how far a score would stay
        the same on another paper of this kind; it is made from learners who sat the same questions alone.
      </p>
      {shown.map(({ items, learners, statistics }, place) => (
        <CountTable
          // biome-ignore lint/suspicious/noArrayIndexKey: papers have no name, and their order stands
          key={place}
          title={`${items.length} questions, ${learners} ${learners === 1 ? "learner" : "learners"}${statistics ? "" : `: ${tooFew}`}`}
          head={["Figure", "Value"]}
          rows={statistics ? rowsOf(statistics, items.length) : []}
        />
      ))}
      {papers.some(({ statistics }) => !statistics) && (
        <p className="mt-3 text-quiet text-sm">
          {papers.filter(({ statistics }) => !statistics).length} of {papers.length} papers were sat by too
          few learners to say anything.
        </p>
      )}
    </section>
  );
}

function rowsOf(found: NonNullable<ResponseReport["papers"][number]["statistics"]>, questions: number) {
  const number = (value: number | null) => (value === null ? "–" : decimalText(value));
  const row = (name: string, text: string) => ({ id: name, name, counts: [text] });
  return [
    row("Mean", `${number(found.mean)} (${percentText(found.mean / questions)})`),
    row("Median", number(found.median)),
    row("Standard deviation", number(found.sd)),
    row("Skewness", number(found.skewness)),
    row("Kurtosis", number(found.kurtosis)),
    row("Internal consistency", found.alpha ? estimateText(found.alpha, decimalText) : "–"),
    row("Error ratio", found.errorRatio === null ? "–" : percentText(found.errorRatio)),
    row("Standard error", number(found.standardError)),
  ];
}

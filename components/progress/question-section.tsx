import { type ReactNode, useId } from "react";
import { Chart } from "@/components/chart/chart";
import type { ChartSpec } from "@/components/chart/chart-spec";
import { type CountRow, CountTable } from "@/components/ui/count-table";
import { Disclosure } from "@/components/ui/disclosure";

/** The figures behind a chart. */
export interface Numbers {
  /** Says what is counted. */
  title: string;
  head: string[];
  rows: CountRow[];
}

interface QuestionSectionProps {
  /** The question that is answered. */
  question: string;
  /** The answer, in a sentence. */
  finding: ReactNode;
  chart?: ChartSpec | undefined;
  numbers?: Numbers | undefined;
  /** How to read it. */
  note?: ReactNode;
  children?: ReactNode;
  /** A question within another. */
  isPart?: boolean;
}

/** A question, its answer in words, the chart that shows it, and the figures behind that. */
export function QuestionSection(props: QuestionSectionProps) {
  const { question, finding, chart, numbers, note, children, isPart = false } = props;
  const id = useId();
  const Heading = isPart ? "h3" : "h2";
  return (
    <section aria-labelledby={`${id}-question`} className={isPart ? "mt-8" : "mt-12"}>
      <Heading id={`${id}-question`} className={isPart ? "text-lg" : "text-xl"}>
        {question}
      </Heading>
      <p id={`${id}-finding`} className="tabular mt-2 max-w-[65ch]">
        {finding}
      </p>
      {chart && <Chart spec={chart} labelledBy={`${id}-question`} describedBy={`${id}-finding`} />}
      {note && <p className="mt-3 max-w-[65ch] text-quiet text-sm">{note}</p>}
      {numbers && numbers.rows.length > 0 && (
        <Disclosure
          summary={
            <span>
              Show the numbers<span className="sr-only">: {numbers.title}</span>
            </span>
          }
          className="mt-2"
        >
          <CountTable {...numbers} />
        </Disclosure>
      )}
      {children}
    </section>
  );
}

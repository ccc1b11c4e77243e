import type { Domain } from "@/lib/bank/bank";
import type { Knowledge, knowledgeOf } from "@/lib/record/knowledge";
import { QuestionSection } from "./question-section";
import { countText, percentText, rangeText } from "./words";

interface KnownNowProps {
  knowledge: ReturnType<typeof knowledgeOf>;
  domains: readonly Domain[];
}

/** What is probably remembered today, by topic, and how far that can be trusted. */
export function KnownNow({ knowledge: { all, domains: rows }, domains }: KnownNowProps) {
  const titles = new Map(domains.map(({ id, title }) => [id, title]));
  const titleOf = ({ domain }: Knowledge) => titles.get(domain) ?? domain;
  return (
    <QuestionSection
      question="What do I know now?"
      finding={findingOf(all)}
      chart={{
        kind: "rows",
        rows: rows.map((row) => ({
          label: titleOf(row),
          value: row.share,
          ...row.range,
          text: row.met === 0 ? "not met yet" : percentText(row.share),
        })),
      }}
      note="The mark on a bar is the best estimate; the paler part is the range that it probably lies in (95%). What you got wrong the last time counts as not known until it comes right."
      numbers={{
        title: "Remembered today, by topic",
        head: ["Topic", "Things to know", "Came up", "Remembered", "Share", "Range"],
        rows: rows.map((row) => ({
          id: row.domain,
          name: titleOf(row),
          counts: [
            row.concepts,
            row.met,
            row.remembered.toFixed(1),
            percentText(row.share),
            rangeText(row.range),
          ],
        })),
      }}
    />
  );
}

function findingOf({ remembered, concepts, met, range }: Knowledge): string {
  const about = `You would probably remember about ${Math.round(remembered)} of ${countText(concepts, "thing")} today`;
  const from = Math.round(range.low * concepts);
  const to = Math.round(range.high * concepts);
  const unmet = concepts - met;
  const rest = ` ${countText(unmet, "thing has", "things have")} not come up yet and ${unmet === 1 ? "counts" : "count"} as not known.`;
  const between = from === to ? "" : `, and very likely between ${from} and ${to}`;
  return `${about}${between}.${unmet > 0 ? rest : ""}`;
}

import { Meter } from "@/components/ui/meter";
import type { GroupScore } from "@/lib/exam/exam-results";

interface ScoreGroupsProps {
  /** Of its heading; unique on the page. */
  id: string;
  title: string;
  /** What the groups are, where their names don't say it. */
  note?: string;
  groups: readonly GroupScore[];
  /** What a group is called. */
  nameOf: (name: string) => string;
}

/** Scores of groups of questions as bars, each with its figure. Nothing to compare, nothing shown. */
export function ScoreGroups({ id, title, note, groups, nameOf }: ScoreGroupsProps) {
  if (groups.length < 2) return null;
  return (
    <section aria-labelledby={id} className="mt-12 break-inside-avoid">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {note && <p className="mt-1 max-w-[65ch] text-quiet text-sm">{note}</p>}
      <div className="mt-5 space-y-5">
        {groups.map(({ name, correct, total }) => (
          <Meter
            key={name}
            label={nameOf(name)}
            value={correct}
            max={total}
            text={`${correct} of ${total}`}
          />
        ))}
      </div>
    </section>
  );
}

import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { ShowMore } from "@/components/ui/show-more";
import { useSlice } from "@/components/ui/use-slice";
import type { RecordState } from "@/lib/record/fold";
import { lengthNames } from "./length-names";

const format = new Intl.DateTimeFormat("en-US", { dateStyle: "long" });

/** The practice exams that were handed in, newest first, each with the way to its results. Nothing when there is none. */
export function ExamHistory({ bank, state }: { bank: { id: string }; state: RecordState }) {
  const sittings = [...state.sittings.values()]
    .filter((session) => session.bank === bank.id && session.activity === "exam" && session.finished)
    .sort((a, b) => b.startedAt - a.startedAt);
  const { shown, rest, showMore } = useSlice(sittings, 20);
  if (sittings.length === 0) return null;
  return (
    <section aria-labelledby="earlier-sittings" className="mt-12">
      <h2 id="earlier-sittings" className="text-xl">
        Earlier sittings
      </h2>
      <ol className="mt-3 divide-y divide-hair border-hair border-y">
        {shown.map(({ id, startedAt, length, right, total }) => (
          <li key={id} className="group relative flex min-h-16 items-center gap-4 py-3">
            <div className="min-w-0 grow">
              <Link
                href={`/exams/${bank.id}/practice-exam?session=${encodeURIComponent(id)}`}
                className="font-semibold text-accent underline after:absolute after:inset-0"
              >
                {format.format(startedAt)}
              </Link>
              <p className="tabular text-quiet text-sm">
                {length && `${lengthNames[length]}, `}
                {`${right} of ${total}`} right
              </p>
            </div>
            <span className="text-quiet group-hover:text-ink">
              <Icon name="arrow-right" />
            </span>
          </li>
        ))}
      </ol>
      <ShowMore rest={rest} things="sittings" onMore={showMore} />
    </section>
  );
}

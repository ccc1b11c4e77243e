import type { LessonEntry } from "@/lib/bank/bank-sheet";
import { WayRow } from "./way-row";

/** The pages of the study guide, in the author's order. */
export function LessonList({ bank, lessons }: { bank: string; lessons: readonly LessonEntry[] }) {
  if (lessons.length === 0) return null;
  return (
    <section aria-labelledby="lessons" className="mt-12 max-w-[44rem]">
      <h2 id="lessons" className="text-xl">
        Lessons
      </h2>
      <ul className="mt-3 divide-y divide-hair border-hair border-y">
        {lessons.map(({ slug, title, description, minutes }) => (
          <WayRow key={slug} href={`/exams/${bank}/lessons/${slug}`} title={title}>
            {description && `${description} `}
            <span className="whitespace-nowrap">{minutes} min to read</span>
          </WayRow>
        ))}
      </ul>
    </section>
  );
}

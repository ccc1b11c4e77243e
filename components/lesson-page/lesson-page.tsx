import type { ReactNode } from "react";
import { LessonBody } from "@/components/lesson/lesson-body";
import { dateText } from "@/components/rich-text/date-text";
import { SafetyLine } from "@/components/rich-text/safety-line";
import { SourceList } from "@/components/rich-text/source-list";
import { Link } from "@/components/ui/link";
import type { Lesson } from "@/lib/bank/bank";
import type { BankSheet } from "@/lib/bank/bank-sheet";
import { LessonNav } from "./lesson-nav";

interface LessonPageProps {
  bank: Pick<BankSheet, "id" | "title" | "domains" | "sources" | "lessons">;
  lesson: Lesson;
  /** Minutes that it takes to read. */
  minutes: number;
  /** Shows the live question that `<Check>` stands for. */
  renderCheck: (questionId: string) => ReactNode;
}

/** A page of the study guide: what it is, the text with its live questions, where it comes from, and the next one. */
export function LessonPage({ bank, lesson, minutes, renderCheck }: LessonPageProps) {
  const domain = bank.domains.find(({ id }) => id === lesson.domain);
  const sources = bank.sources.filter(({ id }) => lesson.sources.includes(id));
  return (
    <div className="mx-auto w-full max-w-[44rem] py-2 sm:py-6">
      <Link
        href={`/exams/${bank.id}`}
        className="-ml-1 inline-flex min-h-11 items-center px-1 text-accent text-sm underline"
      >
        {bank.title}
      </Link>
      <h1 className="mt-2 text-2xl">{lesson.title}</h1>
      {lesson.description && <p className="mt-3 max-w-[60ch] text-lg text-quiet">{lesson.description}</p>}
      <p className="mt-3 mb-8 text-quiet text-sm">
        {minutes} min to read{domain && ` · ${domain.title}`}
      </p>
      <LessonBody body={lesson.body} bankId={bank.id} renderCheck={renderCheck} />
      <footer className="mt-12 space-y-5 border-hair border-t pt-6">
        {sources.length > 0 && (
          <section aria-labelledby="sources">
            <h2 id="sources" className="mb-2 text-lg">
              Sources
            </h2>
            <SourceList sources={sources} />
          </section>
        )}
        {lesson.reviewBy && (
          <>
            <p className="text-quiet text-sm">
              These facts are to be checked again by{" "}
              <time dateTime={lesson.reviewBy}>{dateText(lesson.reviewBy)}</time>.
            </p>
            <SafetyLine />
          </>
        )}
      </footer>
      <LessonNav bank={bank} slug={lesson.slug} />
    </div>
  );
}

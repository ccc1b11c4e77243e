import { Link } from "@/components/ui/link";
import type { BankSheet, LessonEntry } from "@/lib/bank/bank-sheet";
import { lessonNeighbours } from "@/lib/bank/neighbours";

/** The lessons before and after this one. */
export function LessonNav({ bank, slug }: { bank: Pick<BankSheet, "id" | "lessons">; slug: string }) {
  const { previous, next } = lessonNeighbours(bank.lessons, slug);
  if (!previous && !next) return null;
  return (
    <nav aria-label="Lessons" data-no-print="" className="mt-10 grid gap-3 sm:grid-cols-2">
      {previous && <NavCard bank={bank.id} lesson={previous} label="Previous lesson" />}
      {next && <NavCard bank={bank.id} lesson={next} label="Next lesson" isLast />}
    </nav>
  );
}

interface NavCardProps {
  bank: string;
  lesson: LessonEntry;
  label: string;
  isLast?: boolean;
}

function NavCard({ bank, lesson, label, isLast = false }: NavCardProps) {
  return (
    <Link
      href={`/exams/${bank}/lessons/${lesson.slug}`}
      className={`flex min-h-16 flex-col justify-center rounded-lg border border-line bg-card px-5 py-3 no-underline hover:border-ink ${isLast ? "sm:col-start-2 sm:text-right" : ""}`}
    >
      <span className="text-quiet text-sm">{label}</span>
      <span className="font-semibold text-accent">{lesson.title}</span>
    </Link>
  );
}

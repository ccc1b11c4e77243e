import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { namedQuiz } from "@/lib/exam/named-quiz";
import { ItemLink, nameItem } from "./item-link";
import { inKeptOrder, type KeptBank } from "./kept-bank";

interface BookmarkListProps {
  bank: KeptBank;
  /** Those that are shown. */
  ids: ReadonlySet<string>;
  /** How many there are. */
  total: number;
  onTakeOut: (id: string) => void;
}

/** The bookmarked items of a bank, and a quiz of them. */
export function BookmarkList({ bank, ids, total, onTakeOut }: BookmarkListProps) {
  const items = bank.items.filter(({ id }) => ids.has(id));
  const quiz = namedQuiz(items);
  return (
    <section aria-labelledby="bookmarked">
      <h2 id="bookmarked" className="text-xl">
        Bookmarked
      </h2>
      {quiz && (
        <p className="mt-4">
          <LinkButton variant="primary" size="large" href={`/exams/${bank.id}/quiz?${quiz.query}`}>
            Practise these
          </LinkButton>
        </p>
      )}
      <p className="mt-2 text-quiet text-sm empty:hidden">
        {sayCount(quiz?.count ?? 0, items.length + total - ids.size)}
      </p>
      <ul className="mt-4 divide-y divide-hair border-hair border-y">
        {inKeptOrder(bank, ids).map((id) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 grow basis-60">
              <ItemLink bank={bank} id={id} />
            </div>
            <Button size="small" className="shrink-0" onClick={() => onTakeOut(id)}>
              Take out<span className="sr-only">: {nameItem(bank, id)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What of the list a quiz asks, where it is not all. */
function sayCount(asked: number, total: number): string {
  if (asked === total) return "";
  if (asked === 0) return "A quiz asks none of these: flashcards are rated, not answered.";
  return `The quiz asks ${asked} of these ${total}. It has no flashcards, and an address names only so many.`;
}

"use client";

import { useFlashcardKeys } from "@/components/flashcard/use-flashcard-keys";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { buildQueue, nextDue, type QueueInput } from "@/lib/memory/queue";
import { whenText } from "./when-text";

interface FlashcardsEndProps {
  bank: { id: string };
  queue: QueueInput;
  /** Cards that were studied just now; none when there was nothing to study. */
  done: number;
  /** Takes the last rating back. */
  onUndo?: () => void;
  /** Starts another session; `extra` new cards beyond today's allowance. */
  onMore: (extra: number) => void;
}

const cardsText = (count: number) => (count === 1 ? "1 card" : `${count} cards`);

/** The end of a flashcard session, or of the day's cards: what was done and when to come back. */
export function FlashcardsEnd({ bank, queue, done, onUndo, onMore }: FlashcardsEndProps) {
  const title = useFocusOnChange<HTMLHeadingElement>();
  useFlashcardKeys({ isRevealed: false, onUndo });
  const left = buildQueue(queue);
  const next = nextDue(queue);
  const unmet = buildQueue({
    ...queue,
    newPerDay: Number.MAX_SAFE_INTEGER,
    limit: Number.MAX_SAFE_INTEGER,
  }).fresh;
  const more = left.cards.length;
  const extra = Math.min(10, unmet);
  return (
    <div className="mx-auto w-full max-w-[44rem] py-6 sm:py-10">
      <h1 ref={title} tabIndex={-1} className="text-2xl">
        {done > 0 ? "Done for now" : "No flashcards due"}
      </h1>
      <div className="mt-4 space-y-2 text-lg">
        {done > 0 && <p>You studied {cardsText(done)}.</p>}
        {more > 0 && <p>{cardsText(more)} are ready, if you want to go on.</p>}
        {more === 0 && next && (
          <p>
            Come back {whenText(next.day - queue.today)}:{" "}
            {next.count === 1 ? "1 card is" : `${next.count} cards are`} due then.
          </p>
        )}
        {more === 0 && !next && unmet === 0 && <p>This bank has no flashcards.</p>}
      </div>
      <div className="mt-8 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        {more > 0 && (
          <Button variant="primary" size="large" onClick={() => onMore(0)}>
            Study more flashcards
          </Button>
        )}
        <LinkButton
          variant={more > 0 ? "secondary" : "primary"}
          size="large"
          href={`/exams/${bank.id}/quiz?count=5`}
        >
          Answer five questions
        </LinkButton>
        {more === 0 && extra > 0 && (
          <Button size="large" onClick={() => onMore(extra)}>
            Study {extra === 1 ? "1 new card" : `${extra} new cards`} more
          </Button>
        )}
        <LinkButton size="large" href={`/exams/${bank.id}`}>
          Back to the exam
        </LinkButton>
        {onUndo && (
          <Button variant="quiet" size="large" onClick={onUndo}>
            Undo
          </Button>
        )}
      </div>
    </div>
  );
}

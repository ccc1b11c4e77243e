import { BlankGap } from "@/components/flashcard/blank-gap";
import { CompactText } from "@/components/rich-text/compact-text";
import { Explanation } from "@/components/rich-text/explanation";
import { RichText } from "@/components/rich-text/rich-text";
import { SafetyLine } from "@/components/rich-text/safety-line";
import { Disclosure } from "@/components/ui/disclosure";
import type { Source } from "@/lib/bank/bank";
import type { Cloze, Flashcard, ShortAnswer } from "@/lib/bank/item";

interface RecallItemProps {
  item: Flashcard | Cloze | ShortAnswer;
  bankId: string;
  sources: readonly Source[];
}

/** A card to read: what it asks, and the answer folded away. Works without scripts. */
export function RecallItem({ item, bankId, sources }: RecallItemProps) {
  return (
    <article className="w-full rounded-lg border border-hair bg-card p-5 sm:p-8">
      <Front item={item} bankId={bankId} />
      <Disclosure className="mt-6" summary="Show answer">
        <div className="space-y-6">
          <Answer item={item} bankId={bankId} />
          <Explanation item={item} bankId={bankId} sources={sources} />
        </div>
      </Disclosure>
      {item.reviewBy && <SafetyLine />}
    </article>
  );
}

type PartProps = Omit<RecallItemProps, "sources">;

function ClozeText({ cloze, bankId, isRevealed }: { cloze: Cloze; bankId: string; isRevealed: boolean }) {
  return (
    <RichText
      blocks={cloze.text}
      bankId={bankId}
      headingOffset={1}
      className="text-lg leading-loose"
      renderBlank={(blank, index) => <BlankGap blank={blank} index={index} isRevealed={isRevealed} />}
    />
  );
}

function Front({ item, bankId }: PartProps) {
  if (item.kind === "cloze") return <ClozeText cloze={item} bankId={bankId} isRevealed={false} />;
  const blocks = item.kind === "flashcard" ? item.front : item.prompt;
  return <RichText blocks={blocks} bankId={bankId} headingOffset={1} className="text-lg" />;
}

function Answer({ item, bankId }: PartProps) {
  if (item.kind === "cloze") return <ClozeText cloze={item} bankId={bankId} isRevealed />;
  return (
    <>
      {item.kind === "short-answer" && item.keyPoints.length > 0 && (
        <ul aria-label="Key points" className="list-disc space-y-2 pl-6">
          {item.keyPoints.map((point, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the points never change their order
            <li key={place}>
              <CompactText blocks={point} bankId={bankId} headingOffset={2} />
            </li>
          ))}
        </ul>
      )}
      <RichText blocks={item.answer} bankId={bankId} headingOffset={2} />
    </>
  );
}

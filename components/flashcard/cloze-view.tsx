import { RichText } from "@/components/rich-text/rich-text";
import type { Cloze } from "@/lib/bank/item";
import { BlankGap } from "./blank-gap";
import { CardFrame, type RecallProps } from "./card-frame";

/** A cloze as a card: the gaps fill where they are. */
export function ClozeView({ cloze, ...recall }: RecallProps & { cloze: Cloze }) {
  const { bankId, isRevealed } = recall;
  return (
    <CardFrame {...recall} item={cloze}>
      <RichText
        blocks={cloze.text}
        bankId={bankId}
        headingOffset={1}
        className="text-lg leading-loose"
        renderBlank={(blank, index) => <BlankGap blank={blank} index={index} isRevealed={isRevealed} />}
      />
    </CardFrame>
  );
}

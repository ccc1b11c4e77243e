import { memo } from "react";
import type { Block } from "@/lib/bank/rich-text";
import { InlineText } from "./inline-text";
import type { RichTextSettings } from "./rich-context";
import { RichText } from "./rich-text";

/** Words that mostly are one paragraph, as in an option: then they are inline, without a block around them. */
export const CompactText = memo(function CompactText({
  blocks,
  ...settings
}: RichTextSettings & { blocks: readonly Block[] }) {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph" ? (
    <InlineText nodes={only.children} {...settings} />
  ) : (
    <RichText blocks={blocks} {...settings} />
  );
});

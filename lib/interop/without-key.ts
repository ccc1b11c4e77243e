import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "./fidelity";
import type { ForeignBody } from "./foreign-item";

/**
 * What becomes of something to match, to order or to fill in that has no key: an open question, which waits as a draft with all that it
 * offered. A key is never invented.
 * @param things what was to be matched, ordered or chosen from
 * @param notes takes the note that says so
 */
export function withoutKey(stem: Block[], things: readonly Block[][], notes: FidelityNote[]): ForeignBody {
  notes.push({
    fate: "draft",
    rule: "no-key",
    message: "It does not say what is right, so it has no key. It waits as an open question.",
    help: "Give it a right answer at the source and import again, or write the answer in the draft.",
  });
  const items = things.filter((thing) => thing.length > 0);
  return {
    kind: "essay",
    stem: items.length > 0 ? [...stem, { type: "list", ordered: false, items: [...items] }] : stem,
    keyPoints: [],
  };
}

import type { ForeignItem } from "../foreign-item";
import { withTextAbove } from "./text-above";

/** An item that was read, with what its file says of it. */
export interface ReadEntry {
  item: ForeignItem;
  ident: string;
  /** The item whose text belongs above it. */
  stimulus?: string;
}

const withoutStimulus = (item: ForeignItem): ForeignItem => ({
  ...item,
  notes: [
    ...item.notes,
    {
      fate: "in-part",
      rule: "stimulus-elsewhere",
      message: "The text that belongs above it is not in the file.",
      help: "Export the whole quiz, or write the text into the question.",
    },
  ],
});

/**
 * Puts texts that ask nothing above the questions that name them, as New Quizzes of Canvas part the two. A text that found its questions is
 * no item any more; one that did not is named as before.
 */
export function withStimuli<Entry extends ReadEntry>(entries: readonly Entry[]): Entry[] {
  const texts = new Map(
    entries.flatMap(({ item, ident }) =>
      item.body.kind === "description" ? [[ident, item.body.stem] as const] : [],
    ),
  );
  const used = new Set(entries.flatMap(({ stimulus }) => stimulus ?? []));
  return entries.flatMap((entry) => {
    const { item, ident, stimulus } = entry;
    if (item.body.kind === "description" && used.has(ident)) return [];
    if (stimulus === undefined) return [entry];
    const text = texts.get(stimulus);
    return [{ ...entry, item: text ? withTextAbove(item, text) : withoutStimulus(item) }];
  });
}

/** A run of whole lines of a file's body. */
export interface Chunk {
  /** `item`: opens with an item's tag. `loose`: everything between items. */
  kind: "item" | "loose";
  text: string;
  /** Lines of the body that stand before this chunk. */
  offset: number;
}

const itemOpening = /^ {0,3}<(Question|Flashcard|Cloze|ShortAnswer|Case)(?=[\s/>]|$)/;
const fenceOpening = /^\s*(?:>\s*)*(`{3,}|~{3,})/;

/** Index of the line that closes the item which opens on line `start`, or of the last line before the next item. */
function endOfItem(lines: readonly string[], start: number, name: string): number {
  const closing = new RegExp(`</${name}\\s*>\\s*$`);
  const opensAnother = (line: string) => {
    const found = itemOpening.exec(line)?.[1];
    // A case holds questions, so only another kind of item shows that its end was forgotten.
    return found !== undefined && !(name === "Case" && found === "Question");
  };
  let fence: string | undefined;
  let lastBeforeNext: number | undefined;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as string;
    const mark = fenceOpening.exec(line)?.[1];
    if (fence === undefined && mark) fence = mark;
    else if (fence !== undefined) {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
      else if (index > start && opensAnother(line)) lastBeforeNext ??= index - 1;
      continue;
    }
    if (fence !== undefined) continue;
    if (index > start && opensAnother(line)) return index - 1;
    if (closing.test(line)) return index;
    if (index === start && /\/>\s*$/.test(line)) return index;
  }
  return lastBeforeNext ?? lines.length - 1;
}

/**
 * Cuts a body into items and what lies between, by lines alone, so that an item which cannot be parsed costs
 * itself only. Tags inside fenced code do not count.
 */
export function splitItems(body: string): Chunk[] {
  const lines = body.split("\n");
  const chunks: Chunk[] = [];
  let looseFrom = 0;
  let fence: string | undefined;
  const flushLoose = (until: number) => {
    if (until > looseFrom) {
      chunks.push({ kind: "loose", text: lines.slice(looseFrom, until).join("\n"), offset: looseFrom });
    }
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const mark = fenceOpening.exec(line)?.[1];
    if (mark) {
      if (fence === undefined) fence = mark;
      else if (mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
      continue;
    }
    const name = fence === undefined ? itemOpening.exec(line)?.[1] : undefined;
    if (!name) continue;
    flushLoose(index);
    const end = endOfItem(lines, index, name);
    chunks.push({ kind: "item", text: lines.slice(index, end + 1).join("\n"), offset: index });
    index = end;
    looseFrom = end + 1;
  }
  flushLoose(lines.length);
  return chunks;
}

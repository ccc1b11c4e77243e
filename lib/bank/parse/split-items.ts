import { closesFence, type Fence, fenceOf } from "./fences";

/** A run of whole lines of a file's body. */
export interface Chunk {
  /** `item`: opens with an item's tag. `case`: opens with a case's. `loose`: everything between them. */
  kind: "item" | "case" | "loose";
  text: string;
  /** Lines of the body that stand before this chunk. */
  offset: number;
}

/** What of a line matters here: the tags of items and cases, and whether it opens or closes fenced code. */
interface LineMarks {
  opens?: string | undefined;
  closes: string[];
  fence?: Fence | undefined;
}

const names = "Question|Flashcard|Cloze|ShortAnswer|Case";
const opening = new RegExp(`^\\s*<(${names})(?=[\\s/>]|$)`);
// In the middle of a line, a closing tag is more likely spoken of than meant.
const closings = [new RegExp(`^\\s*</(${names})\\s*>`), new RegExp(`(?<!\\\\)</(${names})\\s*>\\s*$`)];

/** Code that is longer is taken for code that somebody forgot to close. */
const maxFenceLines = 300;

/** How many items and cases open in a body, at most. */
export function countOpenings(body: string): number {
  return body.split("\n").filter((line) => opening.test(line)).length;
}

function marksOf(line: string): LineMarks {
  const fence = fenceOf(line);
  if (fence || !line.includes("<")) return { closes: [], fence };
  const closes = [...new Set(closings.flatMap((pattern) => pattern.exec(line)?.[1] ?? []))];
  const opens = opening.exec(line)?.[1];
  if (opens && /\/>\s*$/.test(line)) closes.push(opens);
  return { opens, closes };
}

/**
 * Index of the line that closes the fenced code which opens on line `start`. Undefined when none does, or when
 * whole items lie between: then the fence was forgotten, and the line found belongs to another one.
 */
function endOfFence(marks: readonly LineMarks[], start: number): number | undefined {
  const open = marks[start]?.fence;
  if (!open) return undefined;
  let depth = 0;
  let sawEnd = false;
  for (let index = start + 1; index < Math.min(marks.length, start + maxFenceLines); index++) {
    const { opens, closes, fence } = marks[index] as LineMarks;
    if (closesFence(open, fence)) return depth === 0 ? index : undefined;
    if (opens && sawEnd) return undefined;
    if (opens) depth++;
    for (const _ of closes) {
      if (depth > 0) depth--;
      else sawEnd = true;
    }
  }
  return undefined;
}

/** The tags of each line; those inside fenced code do not count. */
function markLines(lines: readonly string[]): LineMarks[] {
  const marks = lines.map(marksOf);
  for (let index = 0; index < lines.length; index++) {
    const end = endOfFence(marks, index);
    for (; end !== undefined && index < end; index++) marks[index] = { closes: [] };
  }
  return marks;
}

/** Index of the line that closes the case which opens on line `start`, if it is closed before the next case. */
function endOfCase(marks: readonly LineMarks[], start: number): number | undefined {
  for (let index = start; index < marks.length; index++) {
    const { opens, closes } = marks[index] as LineMarks;
    if (index > start && opens === "Case") return undefined;
    if (closes.includes("Case")) return index;
  }
  return undefined;
}

/** Index of the last line of the item which opens on line `start`: its end, or where something else begins or ends. */
function endOfItem(marks: readonly LineMarks[], start: number, name: string): number {
  for (let index = start; index < marks.length; index++) {
    const { opens, closes } = marks[index] as LineMarks;
    // A case holds questions, so only another kind of item shows that its end was forgotten.
    if (index > start && opens && !(name === "Case" && opens === "Question")) return index - 1;
    if (closes.includes(name)) return index;
    if (closes.includes("Case")) return Math.max(start, index - 1);
  }
  return marks.length - 1;
}

/**
 * Cuts a body into items and what lies between, by lines alone, so that an item which cannot be parsed costs
 * itself only. A line that starts with an item's tag starts an item, whatever came before it.
 */
export function splitItems(body: string): Chunk[] {
  const lines = body.split("\n");
  const marks = markLines(lines);
  const chunks: Chunk[] = [];
  let looseFrom = 0;
  const add = (kind: Chunk["kind"], from: number, until: number) => {
    if (until > from) chunks.push({ kind, text: lines.slice(from, until).join("\n"), offset: from });
  };
  for (let index = 0; index < lines.length; index++) {
    const name = marks[index]?.opens;
    if (!name) continue;
    add("loose", looseFrom, index);
    const end = (name === "Case" ? endOfCase(marks, index) : undefined) ?? endOfItem(marks, index, name);
    add(name === "Case" ? "case" : "item", index, end + 1);
    index = end;
    looseFrom = end + 1;
  }
  add("loose", looseFrom, lines.length);
  return chunks;
}

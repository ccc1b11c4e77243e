/** Some lines of a GIFT file that are one question, one category, or nothing but comments. */
export interface GiftPiece {
  lines: string[];
  /** The line on which it starts, from 1. */
  line: number;
  /** Moodle's importer would have cut this differently, and lost something. */
  repair?: "blank-line-inside" | "no-blank-line-between" | "category-with-question";
}

const isComment = (line: string) => /^\s*\/\//.test(line);

/** Braces of a line that count: neither escaped nor in a comment. */
function braces(line: string): string[] {
  return isComment(line) ? [] : (line.match(/\\.|[{}]/g)?.filter((sign) => sign === "{" || sign === "}") ?? []);
}

/** How many braces are open at the end of some lines: at most one, since GIFT has none inside of others. */
function openAtEnd(lines: readonly string[]): boolean {
  let open = false;
  for (const sign of lines.flatMap(braces)) open = sign === "{";
  return open;
}

/** A longer question is one whose end was forgotten. */
const mostLines = 400;

/** Cuts where a new name begins after a question that has its answers. */
function cutAtNames({ lines, line }: GiftPiece): GiftPiece[] {
  const pieces: GiftPiece[] = [];
  let from = 0;
  let hasEnd = false;
  lines.forEach((text, index) => {
    const starts = index > from && hasEnd && /^\s*(?:::|\$CATEGORY:)/.test(text);
    const signs = braces(text);
    if (starts) {
      pieces.push({ lines: lines.slice(from, index), line: line + from, repair: "no-blank-line-between" });
      from = index;
      hasEnd = false;
    }
    if (signs.at(-1) === "}") hasEnd = true;
  });
  const isCut = pieces.length > 0;
  pieces.push({ lines: lines.slice(from), line: line + from, ...(isCut ? { repair: "no-blank-line-between" as const } : {}) });
  return pieces;
}

/** A category line with something below it and no blank line between: Moodle takes all of it for the category's name. */
function cutBehindCategory(piece: GiftPiece): GiftPiece[] {
  const at = piece.lines.findIndex((text) => text.trim() !== "" && !isComment(text));
  if (at < 0 || !/^\s*\$CATEGORY:/.test(piece.lines[at] ?? "")) return [piece];
  const rest = piece.lines.slice(at + 1);
  if (rest.every((text) => text.trim() === "" || isComment(text))) return [piece];
  return [
    { ...piece, lines: piece.lines.slice(0, at + 1) },
    ...cutBehindCategory({ lines: rest, line: piece.line + at + 1, repair: "category-with-question" }),
  ];
}

/**
 * Cuts a GIFT file at blank lines, as Moodle does. Where that would tear a question (a blank line between its braces) or glue two
 * together (none between them), it is cut as it was meant, and the piece says so.
 */
export function splitGift(text: string): GiftPiece[] {
  const pieces: GiftPiece[] = [];
  let current: GiftPiece | undefined;
  const lines = text.split("\n");
  const end = () => {
    if (current) pieces.push(...cutBehindCategory(current).flatMap(cutAtNames));
    current = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== "") {
      current ??= { lines: [], line: index + 1 };
      current.lines.push(line);
      continue;
    }
    if (!current) continue;
    // The answers go on behind the blank line, unless something new begins there.
    const next = lines.slice(index + 1, index + 20).find((one) => one.trim() !== "");
    const goesOn =
      next !== undefined &&
      !/^\s*(?:::|\$CATEGORY:|\/\/)/.test(next) &&
      current.lines.length < mostLines &&
      openAtEnd(current.lines);
    if (goesOn) {
      current.lines.push(line);
      current.repair = "blank-line-inside";
    } else end();
  }
  end();
  return pieces;
}

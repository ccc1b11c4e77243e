/** Some lines of a GIFT file that are one question, one category, or nothing but comments. */
export interface GiftPiece {
  lines: string[];
  /** The line on which it starts, from 1. */
  line: number;
  /** Moodle's importer would have cut this differently, and lost something. */
  repair?: "blank-line-inside" | "no-blank-line-between" | "category-with-question";
}

const isComment = (line: string) => /^\s*\/\//.test(line);

/** The first and the last brace of a line that counts: neither escaped nor in a comment. Empty where there is none. */
function braces(line: string): { first: string; last: string } {
  const found = { first: "", last: "" };
  if (isComment(line)) return found;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === "\\") at++;
    else if (sign === "{" || sign === "}") {
      found.first ||= sign;
      found.last = sign;
    }
  }
  return found;
}

/** A longer question is one whose end was forgotten. */
const mostLines = 400;

/** Whether answers go on behind a blank line: their end comes before anything new begins. */
function goesOn(lines: readonly string[]): boolean {
  const until = lines.findIndex((line) => /^\s*(?:::|\$CATEGORY:)/.test(line));
  const next = (until < 0 ? lines : lines.slice(0, until)).map(braces).find(({ first }) => first !== "");
  return next?.first === "}";
}

/** Cuts where a new name begins after a question that has its answers. */
function cutAtNames({ lines, line, repair }: GiftPiece): GiftPiece[] {
  const pieces: GiftPiece[] = [];
  let from = 0;
  let hasEnd = false;
  lines.forEach((text, index) => {
    const starts = index > from && hasEnd && /^\s*(?:::|\$CATEGORY:)/.test(text);
    if (starts) {
      pieces.push({ lines: lines.slice(from, index), line: line + from, repair: "no-blank-line-between" });
      from = index;
      hasEnd = false;
    }
    if (braces(text).last === "}") hasEnd = true;
  });
  const isCut = pieces.length > 0;
  const last = { lines: lines.slice(from), line: line + from };
  pieces.push(
    isCut ? { ...last, repair: "no-blank-line-between" } : { ...last, ...(repair ? { repair } : {}) },
  );
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
  let isOpen = false;
  const lines = text.split("\n");
  const end = () => {
    if (current) pieces.push(...cutBehindCategory(current).flatMap(cutAtNames));
    current = undefined;
    isOpen = false;
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== "") {
      current ??= { lines: [], line: index + 1 };
      current.lines.push(line);
      const { last } = braces(line);
      if (last !== "") isOpen = last === "{";
      continue;
    }
    if (!current) continue;
    if (current.lines.length < mostLines && isOpen && goesOn(lines.slice(index + 1, index + 40))) {
      current.lines.push(line);
      current.repair = "blank-line-inside";
    } else end();
  }
  end();
  return pieces;
}

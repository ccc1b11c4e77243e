import { type CsvRow, splitCsv } from "./split-csv";

const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== "");

/** How often a sign stands in a text. */
const count = (text: string, sign: string) => text.split(sign).length - 1;

/** Between the sides of a card, where no table's delimiter is: a dash between spaces, as it is typed. */
const dash = / [-–—] /;

const hasTwoSides = (line: string) => line.split(dash).filter((side) => side.trim() !== "").length === 2;

/** How many lines are looked at to tell. */
const looked = 200;

/**
 * Cards in text that is no table by its lines, as Quizlet gives and takes them: all on one line with semicolons between cards, or a dash
 * between term and definition. Undefined where a card has not exactly two sides.
 * @param text with line feeds alone between lines
 * @param delimiter what parts the cells if it is a table; a dash counts only where it is none
 */
export function readCardLines(text: string, delimiter: string | undefined): CsvRow[] | undefined {
  const lines = filled(text.slice(0, 100_000).split("\n").slice(0, looked));
  const [only = ""] = lines;
  if (lines.length === 1) {
    const cards = filled(only.split(";"));
    const between = ["\t", ","].find(
      (sign) => cards.length > 1 && cards.every((card) => count(card, sign) === 1),
    );
    return between === undefined
      ? undefined
      : filled(text.split(";")).flatMap((card) =>
          splitCsv(card.trim(), between).map(({ cells }) => ({ cells, line: 1 })),
        );
  }
  if (delimiter !== undefined || lines.length < 2 || !lines.every(hasTwoSides)) return undefined;
  return text.split("\n").flatMap((line, index) => {
    const cells = line.split(dash);
    // Below the lines that were looked at: what follows the first dash is the other side.
    return line.trim() === ""
      ? []
      : [{ cells: [cells[0] ?? "", cells.slice(1).join(" - ")], line: index + 1 }];
  });
}

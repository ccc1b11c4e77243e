import type { Inline } from "@/lib/bank/rich-text";
import { examAnswer, sectionName } from "./exam-facts";
import { answersIn, labelOf } from "./labels";
import type { Line } from "./line";

/** A line with the number that Word shows before it. */
export const numbered = (line: Line, text: string) =>
  line.mark?.kind === "number" ? `${line.mark.value}. ${text}` : text;

/** "1. B. Because …": the reason is not kept apart, the letter is. */
function answerWithReason(text: string): [number, string][] | undefined {
  const [, number, letter] = /^\s*(\d{1,5})\s*[.):]\s*\(?([A-Z])\)?(?:[.):]|\s[–-])\s/.exec(text) ?? [];
  return number && letter ? [[Number(number), letter]] : undefined;
}

function tableText(table: Extract<NonNullable<Line["block"]>, { type: "table" }>): string {
  const cell = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => (node.type === "text" ? node.value : "children" in node ? cell(node.children) : ""))
      .join("");
  const rows = [table.head, ...table.rows].map((row) => row.map(cell));
  return rows
    .map((row) => row.join(" "))
    .filter((row) => /\d/.test(row))
    .join(" ");
}

/** A list of answers apart from their questions: by number; one that stands twice with different letters is none. */
export class AnswerList {
  private readonly answers = new Map<number, string | undefined>();
  /** The question whose answer was last told as a test bank tells it. */
  private examNumber: number | undefined;

  of(number: number): string | undefined {
    return this.answers.get(number);
  }

  clear(): void {
    this.answers.clear();
    this.examNumber = undefined;
  }

  /**
   * Takes a line of the list; false for one that does not belong to it.
   * @param outside takes what is said beside the answers
   */
  take(line: Line, text: string, outside: string[]): boolean {
    if (sectionName.test(text)) return true;
    const whole = numbered(line, text);
    const exam = examAnswer(whole);
    if (exam?.number !== undefined) {
      this.examNumber = exam.number;
      this.add(exam.number, whole.slice(exam.from).trim());
      return true;
    }
    const cells = line.block?.type === "table" ? tableText(line.block) : whole;
    const found = answersIn(cells) ?? answerWithReason(cells);
    for (const [number, letters] of found ?? []) this.add(number, letters);
    return found !== undefined || this.goesOn(line, text, outside);
  }

  private add(number: number, letters: string): void {
    const isOther = this.answers.has(number) && this.answers.get(number) !== letters;
    this.answers.set(number, isOther ? undefined : letters);
  }

  /** A line below "7. ANS:" that belongs to an answer in words; below a letter, it is beside it. */
  private goesOn(line: Line, text: string, outside: string[]): boolean {
    const number = this.examNumber;
    if (number === undefined || labelOf(line)?.kind === "number") return false;
    const before = this.answers.get(number) ?? "";
    if (/^[A-Za-z]$/.test(before)) outside.push(text.trim());
    else this.answers.set(number, `${before}\n${text}`.trim());
    return true;
  }
}

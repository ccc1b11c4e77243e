import type { Cloze } from "@/lib/bank/item";
import { listBlanks } from "./list-blanks";

/** What was typed into one blank, beside what belongs there. */
export interface ScoredBlank {
  answer: string;
  typed: string;
  correct: boolean;
}

/** A cloze is right when every blank is. */
export interface ScoredCloze {
  correct: boolean;
  blanks: ScoredBlank[];
}

/** Compares what was typed, one text a blank in reading order. A text that is missing counts as empty, and is wrong. */
export function scoreCloze(cloze: Cloze, typed: readonly string[]): ScoredCloze {
  const blanks = listBlanks(cloze.text).map(({ answer }, index) => {
    const text = typed[index] ?? "";
    return { answer, typed: text, correct: isSameAnswer(answer, text) };
  });
  return { correct: blanks.every((blank) => blank.correct), blanks };
}

/** Whether a typed text says the same, apart from case, accents, white space, and punctuation at its end. */
export function isSameAnswer(answer: string, typed: string): boolean {
  const plain = plainText(answer);
  // An answer of nothing but signs ("%", "?") would be empty without them, and then nothing typed would be right.
  return plain === "" ? answer.trim() === typed.trim() : plain === plainText(typed);
}

function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–]/g, "-")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:!?…]+$/, "")
    .trim();
}

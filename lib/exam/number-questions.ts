import type { Question } from "@/lib/bank/item";

/** A question with its number in the paper, from 1. */
export interface NumberedQuestion {
  number: number;
  question: Question;
}

/** Questions that stand together: those of one case, or one question alone. */
export interface QuestionGroup {
  /** The id of the case. */
  case: string | undefined;
  questions: NumberedQuestion[];
}

/** Numbers a paper's questions and puts neighbours of the same case together, so that its text is printed once. */
export function numberQuestions(questions: readonly Question[]): QuestionGroup[] {
  const groups: QuestionGroup[] = [];
  questions.forEach((question, index) => {
    const last = groups.at(-1);
    const numbered = { number: index + 1, question };
    if (last && question.case !== undefined && last.case === question.case) last.questions.push(numbered);
    else groups.push({ case: question.case, questions: [numbered] });
  });
  return groups;
}

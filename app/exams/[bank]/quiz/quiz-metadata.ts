import type { Metadata } from "next";
import { canonical } from "@/app/canonical";
import type { BankSheet } from "@/lib/bank/bank-sheet";

/** What a bank's quiz page says of itself, whatever quiz it shows. */
export const quizMetadata = ({ id, title }: Pick<BankSheet, "id" | "title">): Metadata => ({
  title: `Quiz: ${title}`,
  description: `Practice questions for ${title}, each explained as soon as you answer.`,
  ...canonical(`/exams/${id}/quiz`),
});

import type { BankSheet } from "@/lib/bank/bank-sheet";

/** What the plan's page knows of a bank before it loads more. */
export interface PlanPageBank {
  id: string;
  title: string;
  version: string;
  /** In percent; only where the exam's owner publishes one. */
  passMark: number | null;
}

/** The part of a bank that the plan's page hands to the browser. */
export function planPageBankOf({
  id,
  title,
  version,
  exam,
}: Pick<BankSheet, "id" | "title" | "version" | "exam">): PlanPageBank {
  return { id, title, version, passMark: exam?.passMark ?? null };
}

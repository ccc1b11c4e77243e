import type { BankSheet } from "@/lib/bank/bank-sheet";

/** What the progress page knows of a bank before it loads more. */
export interface ProgressBank {
  id: string;
  title: string;
  version: string;
  lessons: { slug: string; title: string; domain?: string | undefined }[];
}

/** The part of a bank that the progress page hands to the browser. */
export function progressBankOf({
  id,
  title,
  version,
  lessons,
}: Pick<BankSheet, "id" | "title" | "version" | "lessons">): ProgressBank {
  return { id, title, version, lessons: lessons.map(({ slug, title, domain }) => ({ slug, title, domain })) };
}

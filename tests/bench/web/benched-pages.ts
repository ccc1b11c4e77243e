import { findOutline, listBanks } from "@/lib/bank/compile/catalogue";

/** A page that is measured. */
export interface BenchedPage {
  page: string;
  path: string;
  hasQuestion: boolean;
}

/** Home, a question, a quick quiz and a lesson of the first bank. */
export async function benchedPages(): Promise<BenchedPage[]> {
  const [bank] = await listBanks();
  const items = (bank && (await findOutline(bank.id, 0))) ?? [];
  const question = items.find(({ kind, retired }) => kind === "question" && !retired);
  const exam = `/exams/${bank?.id}`;
  return [
    { page: "home", path: "/", hasQuestion: false },
    { page: "question", path: `${exam}/questions/${question?.id}`, hasQuestion: true },
    { page: "quick quiz", path: `${exam}/quiz?count=5`, hasQuestion: true },
    { page: "lesson", path: `${exam}/lessons/${bank?.lessons[0]?.slug}`, hasQuestion: false },
  ];
}

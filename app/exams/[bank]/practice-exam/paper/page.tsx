import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PaperPage } from "@/components/paper/paper-page";
import { findBank, findItem, listOutline } from "@/lib/bank/compile/catalogue";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { formShape } from "@/lib/exam/form-shape";
import { parsePaperRequest, printPaperRequest } from "@/lib/exam/paper-request";
import { makeSeed } from "@/lib/shared/random";

type Props = {
  params: Promise<{ bank: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: `Practice exam on paper: ${bank.title}`, robots: { index: false } } : {};
}

export default async function PracticeExamPaper({ params, searchParams }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  const request = parsePaperRequest(await searchParams);
  const { length, seed } = request;
  if (seed === null) {
    // The seed belongs in the address: a paper that was printed must be there to print again.
    const address = printPaperRequest({ ...request, seed: makeSeed(Math.random) });
    redirect(`/exams/${bank.id}/practice-exam/paper?${address}`);
  }
  // A form is chosen without content; of a large bank, only what is printed is read.
  const items = await listOutline(bank.id);
  const live = items.filter(({ kind, retired }) => kind === "question" && !retired).length;
  if (live === 0) notFound();
  const shape = formShape({ exam: bank.exam, questions: live }, length);
  const pool = createFormPool({ items, domains: bank.domains });
  const chosen = assembleForm(pool, { count: shape.items, seed, version: bank.version });
  const found = await Promise.all(chosen.map(({ id }) => findItem(bank.id, id)));
  const questions = found.flatMap((one) => (one?.item.kind === "question" ? [one.item] : []));
  const cases = new Map(found.flatMap((one) => (one?.case ? [[one.case.id, one.case]] : [])));
  return (
    <PaperPage
      bank={{ ...bank, cases: [...cases.values()] }}
      request={{ ...request, seed }}
      shape={shape}
      questions={questions}
    />
  );
}

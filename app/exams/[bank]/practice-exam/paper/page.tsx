import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PaperPage } from "@/components/paper/paper-page";
import { findBank, loadBank } from "@/lib/bank/compile/catalogue";
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
  const bank = await loadBank((await params).bank);
  if (!bank) notFound();
  const request = parsePaperRequest(await searchParams);
  const { length, seed } = request;
  if (seed === null) {
    // The seed belongs in the address: a paper that was printed must be there to print again.
    const address = printPaperRequest({ ...request, seed: makeSeed(Math.random) });
    redirect(`/exams/${bank.id}/practice-exam/paper?${address}`);
  }
  const live = bank.items.filter(({ kind, retired }) => kind === "question" && !retired).length;
  if (live === 0) notFound();
  const shape = formShape({ exam: bank.exam, questions: live }, length);
  const questions = assembleForm(createFormPool(bank), { count: shape.items, seed, version: bank.version });
  return <PaperPage bank={bank} request={{ ...request, seed }} shape={shape} questions={questions} />;
}

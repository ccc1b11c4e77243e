import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Suspense } from "react";
import { PracticeExamScreen } from "@/components/practice-exam/practice-exam-screen";
import { FormFirst, SessionWaiting } from "@/components/study/session-waiting";
import { hasContent } from "@/lib/bank/bank-counts";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: `Practice exam: ${bank.title}`, robots: { index: false } } : {};
}

export default async function Page({ params }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  // There is nothing to sit: the bank's own page says so.
  if (!hasContent(bank.counts)) redirect(`/exams/${bank.id}`);
  return (
    <Suspense
      fallback={
        <FormFirst>
          <SessionWaiting />
        </FormFirst>
      }
    >
      <PracticeExamScreen bank={{ id: bank.id, version: bank.version }} />
    </Suspense>
  );
}

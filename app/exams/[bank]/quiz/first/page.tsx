import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { QuizScreen } from "@/components/session/quiz-screen";
import { SessionFirst } from "@/components/site/frame-first";
import { SessionWaiting } from "@/components/study/session-waiting";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";
import { firstQuestion } from "../first-question";
import { quizMetadata } from "../quiz-metadata";

type Props = { params: Promise<{ bank: string }> };

/** Seconds for which everybody who opens a quick quiz by its address gets the same first question. */
export const revalidate = 60;

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? quizMetadata(bank) : {};
}

/**
 * The quick quiz, made before anybody asks: next.config.ts answers its address with this (docs/decisions/035). A page
 * that is made for each request shows its question a fifth later.
 */
export default async function Page({ params }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  const first = await firstQuestion(bank, { count: "5" });
  const screen = <QuizScreen key={first?.seed} bank={{ id: bank.id, version: bank.version }} first={first} />;
  return (
    <>
      <SessionFirst />
      {first ? screen : <Suspense fallback={<SessionWaiting />}>{screen}</Suspense>}
    </>
  );
}

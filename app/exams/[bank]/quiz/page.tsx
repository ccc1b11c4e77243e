import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuizScreen } from "@/components/session/quiz-screen";
import { SessionFirst } from "@/components/site/frame-first";
import { findBank } from "@/lib/bank/compile/catalogue";
import { firstQuestion, type QuizQuery } from "./first-question";
import { quizMetadata } from "./quiz-metadata";

type Props = { params: Promise<{ bank: string }>; searchParams: Promise<QuizQuery> };

/** A sitting, or a paper of somebody's, is no page for a search engine. */
const personalKeys = ["session", "retry", "items", "seed"];

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  if (!bank) return {};
  const query = await searchParams;
  return {
    ...quizMetadata(bank),
    ...(personalKeys.some((key) => query[key] !== undefined) ? { robots: { index: false } } : {}),
  };
}

export default async function Page({ params, searchParams }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  const query = await searchParams;
  const first = await firstQuestion(bank, query);
  return (
    <>
      {Object.keys(query).length > 0 && <SessionFirst />}
      <QuizScreen key={first?.seed} bank={{ id: bank.id, version: bank.version }} first={first} />
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";
import { KeptQuestion } from "./kept-question";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: bank.title, robots: { index: false } } : {};
}

/** Any question of a bank, out of what is kept on the device. The service worker answers with it for /questions/ID. */
export default async function KeptQuestionPage({ params }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  return <KeptQuestion bank={{ id: bank.id, version: bank.version }} />;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { DayScreen } from "@/components/session/day-screen";
import { SessionFirst } from "@/components/site/frame-first";
import { SessionWaiting } from "@/components/study/session-waiting";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: `Today: ${bank.title}`, robots: { index: false } } : {};
}

export default async function Page({ params }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  return (
    <>
      <SessionFirst />
      <Suspense fallback={<SessionWaiting />}>
        <DayScreen bank={{ id: bank.id, version: bank.version }} />
      </Suspense>
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { DayScreen } from "@/components/session/day-screen";
import { LeechPlaces } from "@/components/session/leech-places";
import { SessionFirst } from "@/components/site/frame-first";
import { SessionWaiting } from "@/components/study/session-waiting";
import { teachingLessons } from "@/lib/bank/bank-sheet";
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
        <LeechPlaces id={bank.id} version={bank.version} lessons={teachingLessons(bank)}>
          <DayScreen bank={{ id: bank.id, version: bank.version }} />
        </LeechPlaces>
      </Suspense>
    </>
  );
}

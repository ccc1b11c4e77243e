import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { planPageBankOf } from "@/components/plan/plan-page-bank";
import { PlanScreen } from "@/components/plan/plan-screen";
import { TextLink } from "@/components/site/text-link";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: `Study plan: ${bank.title}`, robots: { index: false } } : {};
}

export default async function PlanPage({ params }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  return (
    <div className="max-w-[44rem] py-4 sm:py-8">
      <h1 className="text-2xl">Study plan</h1>
      <p className="mt-1">
        <TextLink href={`/exams/${bank.id}`}>{bank.title}</TextLink>
      </p>
      <PlanScreen bank={planPageBankOf(bank)} />
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportPage } from "@/components/report/report-page";
import { artefacts, findBank, listBanks } from "@/lib/bank/compile/catalogue";
import { findReport, reportedAtOnce } from "@/lib/bank/compile/report-file";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).filter(({ items }) => items <= reportedAtOnce).map(({ id }) => ({ bank: id }));
}

/** For instructors, not for search engines. */
export const metadata: Metadata = { title: "What the bank holds", robots: { index: false } };

export default async function BankReportPage({ params }: Props) {
  const bank = await findBank((await params).bank);
  const report = bank && findReport(await artefacts(), bank.id);
  if (!report) notFound();
  return <ReportPage report={report} names={bank} />;
}

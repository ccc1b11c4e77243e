import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportPage } from "@/components/report/report-page";
import { listBanks, listDiagnostics, loadBank } from "@/lib/bank/compile/catalogue";
import { bankReport } from "@/lib/bank/figures/bank-report";

type Props = { params: Promise<{ bank: string }> };

/** A report needs the whole bank in memory: that of a larger bank is made when somebody asks for it. */
const builtUpTo = 5000;

export async function generateStaticParams() {
  return (await listBanks()).filter(({ items }) => items <= builtUpTo).map(({ id }) => ({ bank: id }));
}

/** For instructors, not for search engines. */
export const metadata: Metadata = { title: "What the bank holds", robots: { index: false } };

export default async function BankReportPage({ params }: Props) {
  const bank = await loadBank((await params).bank);
  if (!bank) notFound();
  return <ReportPage report={bankReport(bank, await listDiagnostics(bank.id))} names={bank} />;
}

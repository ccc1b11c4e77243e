import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportPage } from "@/components/report/report-page";
import { listBanks, loadCatalogue } from "@/lib/bank/compile/catalogue";
import { bankReport } from "@/lib/bank/figures/bank-report";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

/** For instructors, not for search engines. */
export const metadata: Metadata = { title: "What the bank holds", robots: { index: false } };

export default async function BankReportPage({ params }: Props) {
  const { bank: id } = await params;
  const compiled = (await loadCatalogue()).banks.find((one) => one.id === id);
  if (!compiled?.bank) notFound();
  return <ReportPage report={bankReport(compiled.bank, compiled.diagnostics)} names={compiled.bank} />;
}

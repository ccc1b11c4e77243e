import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResponsesScreen } from "@/components/responses/responses-screen";
import { findBank } from "@/lib/bank/compile/catalogue";
import { gate } from "../../gate";

export const metadata: Metadata = { title: "Responses" };

export default function StudioStatsPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const bank = await findBank((await params).bank);
    if (!bank) notFound();
    return <ResponsesScreen bank={{ id: bank.id, version: bank.version }} title={bank.title} />;
  });
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResponsesScreen } from "@/components/responses/responses-screen";
import { StudioNav } from "@/components/studio/studio-nav";
import { findBank } from "@/lib/bank/compile/catalogue";
import { gate } from "../../gate";

export const metadata: Metadata = { title: "Responses" };

export default function StudioStatsPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const bank = await findBank((await params).bank);
    if (!bank) notFound();
    return (
      <>
        <StudioNav bank={bank} current="/stats" />
        <ResponsesScreen bank={{ id: bank.id, version: bank.version }} />
      </>
    );
  });
}

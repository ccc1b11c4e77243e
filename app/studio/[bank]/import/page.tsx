import { notFound } from "next/navigation";
import { ImportWizard } from "@/components/studio/import-wizard";
import { gate } from "../../gate";
import { findStudioBank } from "../../studio-bank";

export default function ImportPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const bank = await findStudioBank((await params).bank);
    if (!bank) notFound();
    return <ImportWizard key={bank.id} bank={bank} />;
  });
}

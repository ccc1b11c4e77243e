import { notFound } from "next/navigation";
import { ExportScreen } from "@/components/studio/export-screen";
import { findBank } from "@/lib/bank/compile/catalogue";
import { gate } from "../../gate";
import { findStudioBank } from "../../studio-bank";

export default function ExportPage({ params }: { params: Promise<{ bank: string }> }) {
  return gate(async () => {
    const { bank: id } = await params;
    const [bank, sheet] = [await findStudioBank(id), await findBank(id)];
    if (!bank || !sheet) notFound();
    return <ExportScreen key={id} bank={bank} hasQuestions={sheet.counts.questions > 0} />;
  });
}

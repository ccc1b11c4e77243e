import type { Metadata } from "next";
import { progressBankOf } from "@/components/progress/progress-bank";
import { ProgressScreen } from "@/components/progress/progress-screen";
import { listBanks } from "@/lib/bank/compile/catalogue";

export const metadata: Metadata = {
  title: "Progress",
  description: "What you remember, what comes due, and how practice exams went.",
  robots: { index: false },
};

export default async function ProgressPage() {
  return (
    <div className="max-w-[44rem] py-4 sm:py-8">
      <h1 className="text-2xl">Progress</h1>
      <ProgressScreen banks={(await listBanks()).map(progressBankOf)} />
    </div>
  );
}

import type { Metadata } from "next";
import { DiagnosticsPanel } from "@/components/diagnostics/diagnostics-panel";
import type { ExamChoice } from "@/components/home/exam-choice";
import { ExamList } from "@/components/home/exam-list";
import { NoExams } from "@/components/home/no-exams";
import { StartPanel } from "@/components/home/start-panel";
import { RecordNotice } from "@/components/record/record-notice";
import { WeightsNews } from "@/components/study/weights-news";
import { hasContent } from "@/lib/bank/bank-counts";
import { contentDir, listBanks, listDiagnostics } from "@/lib/bank/compile/catalogue";

export const metadata: Metadata = { title: { absolute: "Rehearse: practice for certification exams" } };

export default async function HomePage() {
  const banks = (await listBanks()).filter(({ counts }) => hasContent(counts));
  const [first, ...others] = banks.map(
    ({ id, title, version, flashcardConcepts }): ExamChoice => ({ id, title, version, flashcardConcepts }),
  );
  const isEditing = process.env.NODE_ENV === "development";
  return (
    <div className="py-4 sm:py-8">
      <h1 className="text-2xl">Practice for your certification exam</h1>
      <div className="mt-4 empty:hidden">
        <RecordNotice />
      </div>
      {first ? <StartPanel exams={[first, ...others]} /> : <NoExams folder={contentDir()} />}
      <WeightsNews />
      {banks.length > 0 && <ExamList banks={banks} />}
      {isEditing && <DiagnosticsPanel diagnostics={await listDiagnostics()} />}
    </div>
  );
}

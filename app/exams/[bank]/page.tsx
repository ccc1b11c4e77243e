import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canonical } from "@/app/canonical";
import { DiagnosticsPanel } from "@/components/diagnostics/diagnostics-panel";
import { AskAfterExam } from "@/components/exam/ask-after-exam";
import { DomainList } from "@/components/exam/domain-list";
import { examBankOf } from "@/components/exam/exam-bank";
import { ExamFacts } from "@/components/exam/exam-facts";
import { KeyChanges } from "@/components/exam/key-changes";
import { LessonList } from "@/components/exam/lesson-list";
import { SearchField } from "@/components/exam/search-field";
import { StudyWays } from "@/components/exam/study-ways";
import { KeepOfflineLater } from "@/components/offline/keep-offline-later";
import { RecordNotice } from "@/components/record/record-notice";
import { RichText } from "@/components/rich-text/rich-text";
import { TextLink } from "@/components/site/text-link";
import { WeightsNews } from "@/components/study/weights-news";
import { EmptyState } from "@/components/ui/empty-state";
import { hasContent } from "@/lib/bank/bank-counts";
import { findBank, isBankFolder, listBanks, listDiagnostics } from "@/lib/bank/compile/catalogue";
import { findOfflineList } from "@/lib/bank/compile/list-offline";
import { listedBytes } from "@/lib/bank/delivery/offline-list";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bank: id } = await params;
  const bank = await findBank(id);
  if (!bank) return {};
  const { title, description } = bank;
  return {
    title,
    description,
    ...canonical(`/exams/${id}`),
    openGraph: { type: "website", siteName: "Rehearse", title, description },
  };
}

export default async function ExamPage({ params }: Props) {
  const { bank: id } = await params;
  const bank = await findBank(id);
  const isEditing = process.env.NODE_ENV === "development";
  const diagnostics = isEditing ? await listDiagnostics(id) : [];
  if (!bank) {
    if (!isEditing || !(await isBankFolder(id))) notFound();
    return (
      <div className="py-4 sm:py-8">
        <h1 className="text-2xl">The bank “{id}” can’t be used yet</h1>
        <DiagnosticsPanel diagnostics={diagnostics} />
      </div>
    );
  }
  if (!hasContent(bank.counts)) {
    return (
      <div className="py-4 sm:py-8">
        <h1 className="text-2xl">{bank.title}</h1>
        <p className="mt-3 max-w-[65ch] text-lg text-quiet">{bank.description}</p>
        <EmptyState
          title="There is nothing to study here yet"
          action={<TextLink href="/">To the exams</TextLink>}
        >
          <p>Its questions are still being written. Come back later.</p>
        </EmptyState>
        {isEditing && <DiagnosticsPanel diagnostics={diagnostics} />}
      </div>
    );
  }
  const exam = examBankOf(bank);
  const offline = await findOfflineList(id);
  return (
    <div className="py-4 sm:py-8">
      <h1 className="text-2xl">{bank.title}</h1>
      <p className="mt-3 max-w-[65ch] text-lg text-quiet">{bank.description}</p>
      {bank.exam && <ExamFacts exam={bank.exam} />}
      <div className="mt-6 empty:hidden">
        <RecordNotice />
      </div>
      <KeyChanges bank={{ id, version: bank.version }} />
      <AskAfterExam bank={id} />
      <WeightsNews />
      <StudyWays bank={exam} />
      <DomainList bank={exam} />
      <LessonList bank={id} lessons={bank.lessons} />
      <SearchField bank={id} />
      {offline && <KeepOfflineLater bank={{ id, title: bank.title }} bytes={listedBytes(offline)} />}
      <section aria-label="About this exam" className="mt-12 max-w-[65ch]">
        <RichText blocks={bank.landing} bankId={id} />
        {bank.notice && <p className="mt-8 border-hair border-t pt-4 text-quiet text-sm">{bank.notice}</p>}
        <p className="mt-8 text-sm">
          <TextLink href={`/exams/${id}/report`}>For instructors: what this bank holds</TextLink>
        </p>
        <p className="mt-3 text-sm">
          <TextLink href={`/exams/${id}/practice-exam/paper`}>
            For a classroom without devices: a practice exam on paper
          </TextLink>
        </p>
      </section>
      {isEditing && <DiagnosticsPanel diagnostics={diagnostics} />}
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canonical } from "@/app/canonical";
import { LessonPage } from "@/components/lesson-page/lesson-page";
import { CheckYourself } from "@/components/live-question/check-yourself";
import { StructuredData } from "@/components/structured-data/structured-data";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";
import { readingMinutes } from "@/lib/bank/reading-minutes";
import { describeLesson } from "@/lib/bank/structured-data";

type Props = { params: Promise<{ bank: string; slug: string }> };

export async function generateStaticParams() {
  return (await listBanks()).flatMap((bank) => bank.lessons.map(({ slug }) => ({ bank: bank.id, slug })));
}

async function findLesson(params: Props["params"]) {
  const { bank: bankId, slug } = await params;
  const bank = await findBank(bankId);
  const lesson = bank?.lessons.find((one) => one.slug === slug);
  return bank && lesson ? { bank, lesson } : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findLesson(params);
  if (!found) return {};
  const { bank, lesson } = found;
  const { title } = lesson;
  const description = lesson.description ?? `A lesson for ${bank.title}.`;
  return {
    title,
    description,
    ...canonical(`/exams/${bank.id}/lessons/${lesson.slug}`),
    openGraph: { type: "article", siteName: "Rehearse", title, description },
  };
}

export default async function Page({ params }: Props) {
  const found = await findLesson(params);
  if (!found) notFound();
  const { bank, lesson } = found;
  const minutes = readingMinutes(lesson.body);
  return (
    <>
      <StructuredData data={describeLesson(lesson, bank, minutes)} />
      <LessonPage
        bank={bank}
        lesson={lesson}
        minutes={minutes}
        renderCheck={(questionId) => {
          const question = bank.items.find((item) => item.id === questionId);
          return question?.kind === "question" ? (
            <CheckYourself
              bankId={bank.id}
              question={question}
              case={bank.cases.find(({ id }) => id === question.case)}
              sources={bank.sources.filter(({ id }) => question.sources.includes(id))}
            />
          ) : null;
        }}
      />
    </>
  );
}

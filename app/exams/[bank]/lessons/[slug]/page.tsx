import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canonical } from "@/app/canonical";
import { LessonPage } from "@/components/lesson-page/lesson-page";
import { CheckYourself } from "@/components/live-question/check-yourself";
import { StructuredData } from "@/components/structured-data/structured-data";
import { findBank, findItem, findLesson, listBanks } from "@/lib/bank/compile/catalogue";
import { listChecks } from "@/lib/bank/list-checks";
import { describeLesson } from "@/lib/bank/structured-data";

type Props = { params: Promise<{ bank: string; slug: string }> };

export async function generateStaticParams() {
  return (await listBanks()).flatMap((bank) => bank.lessons.map(({ slug }) => ({ bank: bank.id, slug })));
}

async function find(params: Props["params"]) {
  const { bank: bankId, slug } = await params;
  const bank = await findBank(bankId);
  const entry = bank?.lessons.find((one) => one.slug === slug);
  return bank && entry ? { bank, entry } : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (!found) return {};
  const { bank, entry } = found;
  const { title, slug } = entry;
  const description = entry.description ?? `A lesson for ${bank.title}.`;
  return {
    title,
    description,
    ...canonical(`/exams/${bank.id}/lessons/${slug}`),
    openGraph: { type: "article", siteName: "Rehearse", title, description },
  };
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  const lesson = found && (await findLesson(found.bank.id, found.entry.slug));
  if (!lesson) notFound();
  const { bank, entry } = found;
  const { minutes } = entry;
  const asked = await Promise.all(listChecks(lesson.body).map((id) => findItem(bank.id, id)));
  return (
    <>
      <StructuredData data={describeLesson(lesson, bank, minutes)} />
      <LessonPage
        bank={bank}
        lesson={lesson}
        minutes={minutes}
        renderCheck={(questionId) => {
          const check = asked.find((one) => one?.item.id === questionId);
          const question = check?.item;
          return question?.kind === "question" ? (
            <CheckYourself
              bankId={bank.id}
              question={question}
              case={check?.case}
              sources={bank.sources.filter(({ id }) => question.sources.includes(id))}
            />
          ) : null;
        }}
      />
    </>
  );
}

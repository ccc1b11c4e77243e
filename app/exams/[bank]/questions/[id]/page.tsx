import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canonical } from "@/app/canonical";
import { ItemPage } from "@/components/item-page/item-page";
import { LiveQuestion } from "@/components/live-question/live-question";
import { StructuredData } from "@/components/structured-data/structured-data";
import { findBank, findItem, listBanks } from "@/lib/bank/compile/catalogue";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import { describeItem } from "@/lib/bank/structured-data";

type Props = { params: Promise<{ bank: string; id: string }> };

/** Pages beyond this many are made when somebody first asks for them. */
const builtAtMost = 100;

export async function generateStaticParams() {
  const pages = (await listBanks()).flatMap((bank) => bank.firstItems.map((id) => ({ bank: bank.id, id })));
  return pages.slice(0, builtAtMost);
}

async function find(params: Props["params"]) {
  const { bank: bankId, id } = await params;
  const bank = await findBank(bankId);
  const found = bank && (await findItem(bankId, id));
  return found && { bank, ...found };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (!found) return {};
  const { bank, item } = found;
  const asked = itemTitle(item);
  const title = shorten(asked, 60);
  const description = `${shorten(asked, 120)} A practice question for ${bank.title}, with the reasons.`;
  return {
    title,
    description,
    ...canonical(`/exams/${bank.id}/questions/${item.id}`),
    openGraph: { type: "article", siteName: "Rehearse", title, description },
    ...(item.retired ? { robots: { index: false } } : {}),
  };
}

export default async function QuestionPage({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  const { bank, item, next, hasFlashcard } = found;
  return (
    <>
      <StructuredData data={describeItem(item, bank)} />
      <ItemPage
        bank={bank}
        item={item}
        next={next}
        canLeaveOut={hasFlashcard}
        liveQuestion={
          item.kind === "question" && (
            <LiveQuestion
              key={item.id}
              bankId={bank.id}
              question={item}
              case={found.case}
              sources={bank.sources.filter(({ id }) => item.sources.includes(id))}
              hasKeys
              language={bank.language}
            />
          )
        }
      />
    </>
  );
}

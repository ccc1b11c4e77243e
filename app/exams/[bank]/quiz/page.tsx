import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canonical } from "@/app/canonical";
import type { FirstQuestion } from "@/components/session/first-question";
import { LeechPlaces } from "@/components/session/leech-places";
import { QuizScreen } from "@/components/session/quiz-screen";
import { SessionFirst } from "@/components/site/frame-first";
import { type BankSheet, teachingLessons } from "@/lib/bank/bank-sheet";
import { findBank, findItem, findManifest, findOutline } from "@/lib/bank/compile/catalogue";
import { headOf } from "@/lib/bank/delivery/bank-outline";
import { chooseFirst, isOpenToChance } from "@/lib/exam/first-question";
import { parseQuizRequest } from "@/lib/exam/parse-quiz-request";
import { chooseQuizPages } from "@/lib/exam/quiz-pages";
import { makeSeed } from "@/lib/shared/random";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ bank: string }>; searchParams: Promise<Query> };

/** A sitting, or a paper of somebody's, is no page for a search engine. */
const personalKeys = ["session", "retry", "items", "seed"];

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  if (!bank) return {};
  const query = await searchParams;
  return {
    title: `Quiz: ${bank.title}`,
    description: `Practice questions for ${bank.title}, each explained as soon as you answer.`,
    ...canonical(`/exams/${bank.id}/quiz`),
    ...(personalKeys.some((key) => query[key] !== undefined) ? { robots: { index: false } } : {}),
  };
}

export default async function Page({ params, searchParams }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  const query = await searchParams;
  const first = await firstQuestion(bank, query);
  return (
    <LeechPlaces id={bank.id} version={bank.version} lessons={teachingLessons(bank)}>
      {Object.keys(query).length > 0 && <SessionFirst />}
      <QuizScreen key={first?.seed} bank={{ id: bank.id, version: bank.version }} first={first} />
    </LeechPlaces>
  );
}

/** The question that a new quiz begins with; undefined where only the device knows what comes. */
async function firstQuestion(bank: BankSheet, query: Query): Promise<FirstQuestion | undefined> {
  const isNew = ["count", "domain", "kinds", "mode"].some((key) => query[key] !== undefined);
  if (!isNew || query.session !== undefined) return undefined;
  const { request } = parseQuizRequest(query, { domains: bank.domains.map(({ id }) => id) });
  const manifest = await findManifest(bank.id, bank.version);
  if (!isOpenToChance(request) || !manifest) return undefined;
  const seed = makeSeed(Math.random);
  // One page of the outline holds hundreds of items: enough to begin with.
  const [place = 0] = chooseQuizPages({ request, pages: manifest.pages.length, seed, needed: [] });
  const items = (await findOutline(bank.id, place)) ?? [];
  const id = chooseFirst({ items, domains: bank.domains }, request, seed);
  const found = id === undefined ? undefined : await findItem(bank.id, id);
  if (found?.item.kind !== "question") return undefined;
  const { item } = found;
  const fits = items.filter(
    ({ kind, domain, retired }) =>
      !retired &&
      (request.kinds as readonly string[]).includes(kind) &&
      (request.domains.length === 0 || request.domains.includes(domain)),
  ).length;
  return {
    seed,
    mode: request.mode,
    total: manifest.pages.length === 1 ? Math.min(request.count, fits) : request.count,
    bank: {
      ...headOf(bank),
      items: [item],
      cases: found.case ? [found.case] : [],
      sources: bank.sources.filter((source) => item.sources.includes(source.id)),
    },
  };
}

import type { FirstQuestion } from "@/components/session/first-question";
import type { BankSheet } from "@/lib/bank/bank-sheet";
import { findItem, findManifest, findOutline } from "@/lib/bank/compile/catalogue";
import { headOf } from "@/lib/bank/delivery/bank-outline";
import { chooseFirst, isOpenToChance } from "@/lib/exam/first-question";
import { parseQuizRequest } from "@/lib/exam/parse-quiz-request";
import { chooseQuizPages } from "@/lib/exam/quiz-pages";
import { makeSeed } from "@/lib/shared/random";

/** What an address of the quiz page asks for. */
export type QuizQuery = Record<string, string | string[] | undefined>;

/** The question that a new quiz begins with; undefined where only the device knows what comes. */
export async function firstQuestion(bank: BankSheet, query: QuizQuery): Promise<FirstQuestion | undefined> {
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

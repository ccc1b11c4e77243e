import type { Domain } from "@/lib/bank/bank";
import type { Item, Question } from "@/lib/bank/item";
import { createRandom } from "@/lib/shared/random";
import { groupByCase } from "./group-by-case";
import type { QuizRequest } from "./quiz-request";

/**
 * Whether a server, which knows nobody's record, may choose the first question of a quiz. Not where the quiz may be
 * under way already on the device (a seed, named items), where the record says what is asked (a retry), or where no
 * question is wanted.
 */
export function isOpenToChance(request: QuizRequest): boolean {
  const isNamed = request.seed !== null || request.retry !== null || request.items.length > 0;
  return !isNamed && request.kinds.includes("question");
}

/**
 * A question that a quiz may begin with: a domain by its weight, then any of its questions. Far cheaper than a whole
 * paper, and the paper that follows is as well spread with it as without (see `beginWith`).
 * @returns undefined when the bank has no question that fits
 */
export function chooseFirst(
  bank: { items: readonly Item[]; domains: readonly Domain[] },
  request: QuizRequest,
  seed: string,
): Question | undefined {
  const random = createRandom(`first/${seed}`);
  const wanted = (domain: string) => request.domains.length === 0 || request.domains.includes(domain);
  const ofDomain = questionsByDomain(bank.items);
  const domains = bank.domains.filter(({ id }) => wanted(id) && ofDomain.has(id));
  const sum = domains.reduce((total, { weight }) => total + weight, 0);
  let left = random() * sum;
  for (const { id, weight } of domains) {
    left -= weight;
    const questions = ofDomain.get(id) ?? [];
    if (left < 0 || id === domains.at(-1)?.id) return questions[Math.floor(random() * questions.length)];
  }
  return undefined;
}

const known = new WeakMap<readonly Item[], ReadonlyMap<string, readonly Question[]>>();

/** The questions that may be asked, by domain. Kept for as long as the items are: a server asks for each page view. */
function questionsByDomain(items: readonly Item[]): ReadonlyMap<string, readonly Question[]> {
  const before = known.get(items);
  if (before) return before;
  const ofDomain = new Map<string, Question[]>();
  for (const item of items) {
    if (item.kind !== "question" || item.retired) continue;
    const group = ofDomain.get(item.domain);
    if (group) group.push(item);
    else ofDomain.set(item.domain, [item]);
  }
  known.set(items, ofDomain);
  return ofDomain;
}

/** What the order of a paper depends on. */
export interface PaperItem {
  id: string;
  concept: string;
  domain: string;
  case?: string | undefined;
}

/**
 * A paper that begins with a question which is on the screen already. It takes the place of one that asks the same
 * concept, else of one of the same domain, else of the last: so that no concept comes twice and the domains keep their
 * shares. The rest stays in its order, with cases together.
 */
export function beginWith<I extends PaperItem>(paper: readonly I[], first: I): I[] {
  const isIn = paper.some(({ id }) => id === first.id);
  const replaced = isIn
    ? first
    : (paper.find(({ concept }) => concept === first.concept) ??
      paper.findLast(({ domain }) => domain === first.domain) ??
      paper.at(-1));
  const rest = paper.filter(({ id }) => id !== replaced?.id && id !== first.id);
  return groupByCase([first, ...rest], (item) => item.case).flat();
}

import type { Domain } from "@/lib/bank/bank";
import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
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

/** What choosing a first question looks at. */
type Choosable = Pick<OutlineItem, "id" | "kind" | "domain" | "retired">;

/**
 * A question that a quiz may begin with: a domain by its weight, then any of its questions. Far cheaper than a whole
 * paper, and the paper that follows is as well spread with it as without (see `beginWith`).
 * @param items the bank's, or for a large bank those of some of its outline pages
 * @returns its id; undefined when there is no question that fits
 */
export function chooseFirst(
  { items, domains }: { items: readonly Choosable[]; domains: readonly Domain[] },
  request: QuizRequest,
  seed: string,
): string | undefined {
  const random = createRandom(`first/${seed}`);
  const ofDomain = new Map<string, string[]>();
  for (const { id, kind, domain, retired } of items) {
    if (kind !== "question" || retired) continue;
    const group = ofDomain.get(domain);
    if (group) group.push(id);
    else ofDomain.set(domain, [id]);
  }
  const wanted = (domain: string) => request.domains.length === 0 || request.domains.includes(domain);
  const open = domains.filter(({ id }) => wanted(id) && ofDomain.has(id));
  let left = random() * open.reduce((total, { weight }) => total + weight, 0);
  for (const { id, weight } of open) {
    left -= weight;
    const questions = ofDomain.get(id) ?? [];
    if (left < 0 || id === open.at(-1)?.id) return questions[Math.floor(random() * questions.length)];
  }
  return undefined;
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

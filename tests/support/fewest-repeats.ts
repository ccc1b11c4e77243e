import type { Question } from "@/lib/bank/item";

/**
 * The fewest repeated concepts that any paper with these cases and seats can have: the oracle for assembled forms.
 * Written another way than what it checks: one node for each seat, matched to concepts by Kuhn's algorithm.
 */
export function fewestRepeats(
  questions: readonly Question[],
  cases: ReadonlySet<string>,
  seats: ReadonlyMap<string, number>,
): number {
  const inCases = questions.filter((one) => one.case !== undefined && cases.has(one.case));
  const held = new Set(inCases.map(({ concept }) => concept));
  const alone = questions.filter((one) => one.case === undefined && !held.has(one.concept));
  const nodes = [...seats].flatMap(([domain, some]) => {
    const free = some - inCases.filter((one) => one.domain === domain).length;
    return new Array<string>(Math.max(0, free)).fill(domain);
  });
  const owner = new Map<string, number>();
  const tryNode = (node: number, tried: Set<string>): boolean =>
    alone.some(({ domain, concept }) => {
      if (domain !== nodes[node] || tried.has(concept)) return false;
      tried.add(concept);
      const other = owner.get(concept);
      if (other !== undefined && !tryNode(other, tried)) return false;
      owner.set(concept, node);
      return true;
    });
  for (const node of nodes.keys()) tryNode(node, new Set());
  return inCases.length + nodes.length - held.size - owner.size;
}

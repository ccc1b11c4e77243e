import type { OutlineItem } from "@/lib/bank/delivery/outline-item";

/** An item, as far as a form looks at it. Both a bank's items and its outline have this. */
export type FormItem = Pick<OutlineItem, "id" | "kind" | "concept" | "domain" | "retired" | "case">;

/** The questions among items of type `I`: their own type where there is one, else `I`. */
export type QuestionOf<I extends FormItem> = [Extract<I, { kind: "question" }>] extends [never]
  ? I
  : Extract<I, { kind: "question" }>;

/** A case with two live questions or more. Questions, domains and concepts are numbers (see `FormUnits`). */
export interface FormCase {
  /** In the author's order. */
  questions: readonly number[];
  /** How many of them each domain asks, for the domains that it reaches over. */
  needs: readonly { domain: number; seats: number }[];
  /** Whether it asks about one concept twice. */
  hasRepeat: boolean;
}

/**
 * A bank's live questions as numbers: places in `questions`, which are sorted by id. So assembling a form compares no
 * texts, and neither files nor the order of items in them play a part.
 */
export interface FormUnits<Q extends FormItem = FormItem> {
  questions: readonly Q[];
  domainOf: Int32Array;
  conceptOf: Int32Array;
  /** How many concepts there are. */
  concepts: number;
  /** Place in `cases`, or -1. */
  caseOf: Int32Array;
  /** For each domain, its questions that come alone. */
  singles: readonly Int32Array[];
  /** For each domain, how many questions it has, those in cases included. */
  capacities: readonly number[];
  /** Sorted by id. */
  cases: readonly FormCase[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Indexes a bank's live questions. A case of which one question is live counts as a question alone.
 * @param domainIds the blueprint's domains; a question of any other is left out
 */
export function indexUnits<I extends FormItem>(
  items: readonly I[],
  domainIds: readonly string[],
): FormUnits<QuestionOf<I>> {
  const domainNumbers = new Map(domainIds.map((id, index) => [id, index]));
  const live = items.filter(
    ({ kind, retired, domain }) => kind === "question" && !retired && domainNumbers.has(domain),
  ) as unknown as QuestionOf<I>[];
  const questions = [...live].sort((a, b) => byText(a.id, b.id));
  const numbers = new Map(questions.map(({ id }, index) => [id, index]));
  const conceptNumbers = new Map<string, number>();
  const conceptOf = Int32Array.from(questions, ({ concept }) => {
    const number = conceptNumbers.get(concept) ?? conceptNumbers.size;
    conceptNumbers.set(concept, number);
    return number;
  });
  const domainOf = Int32Array.from(questions, ({ domain }) => domainNumbers.get(domain) ?? 0);

  const ofCase = new Map<string, number[]>();
  for (const question of live) {
    if (question.case === undefined) continue;
    const members = ofCase.get(question.case) ?? [];
    members.push(numbers.get(question.id) ?? 0);
    ofCase.set(question.case, members);
  }
  const caseOf = new Int32Array(questions.length).fill(-1);
  const cases = [...ofCase]
    .filter(([, members]) => members.length > 1)
    .sort(([a], [b]) => byText(a, b))
    .map(([, members], index): FormCase => {
      const needs = new Map<number, number>();
      for (const question of members) {
        caseOf[question] = index;
        const domain = domainOf[question] ?? 0;
        needs.set(domain, (needs.get(domain) ?? 0) + 1);
      }
      return {
        questions: members,
        needs: [...needs].map(([domain, seats]) => ({ domain, seats })),
        hasRepeat: new Set(members.map((question) => conceptOf[question])).size < members.length,
      };
    });

  const singles = domainIds.map((): number[] => []);
  const capacities = domainIds.map(() => 0);
  domainOf.forEach((domain, question) => {
    capacities[domain] = (capacities[domain] ?? 0) + 1;
    if (caseOf[question] === -1) singles[domain]?.push(question);
  });
  return {
    questions,
    domainOf,
    conceptOf,
    concepts: conceptNumbers.size,
    caseOf,
    singles: singles.map((some) => Int32Array.from(some)),
    capacities,
    cases,
  };
}

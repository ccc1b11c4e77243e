import type { Domain } from "@/lib/bank/bank";
import type { Question } from "@/lib/bank/item";
import fc from "@/tests/support/fast-check";
import { aQuestion } from "./an-item";

/** What a form is assembled from. */
export interface FormBank {
  items: Question[];
  domains: Domain[];
}

/** Domains with odd weights: some far lighter than others. */
function manyDomains(most: number): fc.Arbitrary<Domain[]> {
  return fc
    .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: most })
    .map((weights) =>
      weights.map((weight, index) => ({ id: `d${index}`, title: `D${index}`, weight: weight / 7 })),
    );
}

/** Any bank, with cases over one or several domains and concepts that domains share. */
export function anyFormBank({ domains = 10, questions = 60, cases = 5 } = {}): fc.Arbitrary<FormBank> {
  return fc
    .record({
      domains: manyDomains(domains),
      // From nearly every concept its own to a few that come again and again.
      concepts: fc.constantFrom(3, 8, 20, 200),
      alone: fc.array(fc.record({ domain: fc.nat(99), concept: fc.nat(999) }), { maxLength: questions }),
      cases: fc.array(
        fc.record({
          // One domain, or any for each question.
          domain: fc.option(fc.nat(99), { nil: undefined }),
          questions: fc.array(fc.record({ domain: fc.nat(99), concept: fc.nat(999) }), {
            minLength: 2,
            maxLength: 4,
          }),
        }),
        { maxLength: cases },
      ),
    })
    .map((draft) => {
      const place = (domain: number, concept: number) => ({
        domain: `d${domain % draft.domains.length}`,
        concept: `c${concept % draft.concepts}`,
      });
      const alone = draft.alone.map((one, index) =>
        aQuestion({ id: `q${(index * 37) % 101}-${index}`, ...place(one.domain, one.concept) }),
      );
      const inCases = draft.cases.flatMap((one, index) =>
        one.questions.map((question, number) =>
          // Ids fall, so that the author's order is not the order of ids.
          aQuestion({
            id: `k${index}-${9 - number}`,
            case: `case-${index}`,
            ...place(one.domain ?? question.domain, question.concept),
          }),
        ),
      );
      return { domains: draft.domains, items: [...alone, ...inCases] };
    });
}

/**
 * A bank with exactly twice the questions that each domain has seats for, every question its own concept, and as many
 * questions alone as there are seats, so that no case has to be broken.
 */
export const aDoubleBank: fc.Arbitrary<FormBank & { count: number }> = fc
  .array(
    fc.record({ seats: fc.integer({ min: 1, max: 12 }), sizes: fc.array(fc.integer({ min: 2, max: 4 })) }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) => {
    const items = drafts.flatMap(({ seats, sizes }, index) => {
      const domain = `d${index}`;
      let left = seats;
      const fitting = sizes.filter((size) => {
        if (size > left) return false;
        left -= size;
        return true;
      });
      const inCases = fitting.flatMap((size, number) =>
        Array.from({ length: size }, (_, place) =>
          aQuestion({ id: `${domain}-k${number}-${place}`, domain, case: `${domain}-case-${number}` }),
        ),
      );
      const alone = Array.from({ length: 2 * seats - inCases.length }, (_, place) =>
        aQuestion({ id: `${domain}-q${place}`, domain }),
      );
      return [...alone, ...inCases];
    });
    const domains = drafts.map(({ seats }, index) => ({
      id: `d${index}`,
      title: `D${index}`,
      weight: seats,
    }));
    const own = items.map((item) => ({ ...item, concept: item.id }));
    return { items: own, domains, count: drafts.reduce((sum, { seats }) => sum + seats, 0) };
  });

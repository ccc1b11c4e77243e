import { describe, expect, it } from "vitest";
import type { Domain } from "@/lib/bank/bank";
import { compileContent } from "@/lib/bank/compile/compile-content";
import type { Item, Question } from "@/lib/bank/item";
import { allocateSeats } from "@/lib/exam/allocate-seats";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { formShape } from "@/lib/exam/form-shape";
import { createRandom, shuffle } from "@/lib/shared/random";
import { aFlashcard, aQuestion, someQuestions } from "@/tests/support/an-item";
import { aDoubleBank, anyFormBank, type FormBank } from "@/tests/support/any-form-bank";
import fc from "@/tests/support/fast-check";
import { fewestRepeats } from "@/tests/support/fewest-repeats";

interface Options {
  seed?: string;
  version?: string;
  lastSeenMs?: (item: string) => number | undefined;
}

function assemble(
  bank: { items: readonly Item[]; domains: readonly Domain[] },
  count: number,
  options: Options = {},
): Question[] {
  return assembleForm(createFormPool(bank), { count, seed: "k3m9qa", version: "v1", ...options });
}

const ids = (paper: readonly Question[]) => paper.map(({ id }) => id);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const repeatsOf = (paper: readonly Question[]) =>
  paper.length - new Set(paper.map(({ concept }) => concept)).size;
const countIn = (questions: readonly Question[], domain: string) =>
  questions.filter((one) => one.domain === domain).length;

function seatsOf({ items, domains }: FormBank, count: number): Map<string, number> {
  const claims = domains.map(({ id, weight }) => ({ weight, capacity: countIn(items, id) }));
  const seats = allocateSeats(claims, Math.min(count, items.length));
  return new Map(domains.map(({ id }, index) => [id, seats[index] ?? 0]));
}

function casesOf(questions: readonly Question[]): Map<string, Question[]> {
  const cases = new Map<string, Question[]>();
  for (const one of questions) {
    if (one.case !== undefined) cases.set(one.case, [...(cases.get(one.case) ?? []), one]);
  }
  return cases;
}

/** Whether these whole cases and questions alone can fill all seats. */
function canFill(
  bank: FormBank,
  seats: ReadonlyMap<string, number>,
  cases: readonly (readonly Question[])[],
) {
  const inCases = cases.flat();
  const alone = bank.items.filter((one) => one.case === undefined);
  return [...seats].every(([domain, some]) => {
    const used = countIn(inCases, domain);
    return used <= some && used + countIn(alone, domain) >= some;
  });
}

const subsets = <T>(values: readonly T[]): T[][] =>
  Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((_, place) => (bits >> place) & 1));

const anyCount = fc.integer({ min: 0, max: 80 });
const anySeed = fc.string({ maxLength: 6 });
const twoDomains = [
  { id: "ethics", title: "Ethics", weight: 60 },
  { id: "crisis", title: "Crisis", weight: 40 },
];

describe("any form of any bank", () => {
  const check = (property: (bank: FormBank, count: number, paper: Question[], seed: string) => void) =>
    fc.assert(
      fc.property(anyFormBank(), anyCount, anySeed, (bank, count, seed) =>
        property(bank, count, assemble(bank, count, { seed }), seed),
      ),
      { numRuns: 100 },
    );

  it("has exactly as many questions as asked for, or all, none of them twice", () => {
    check((bank, count, paper) => {
      expect(new Set(ids(paper)).size).toBe(Math.min(count, bank.items.length));
      expect(paper).toHaveLength(Math.min(count, bank.items.length));
    });
  });

  it("gives each domain its seats by weight to the nearest question", () => {
    check((bank, count, paper) => {
      const seats = seatsOf(bank, count);
      expect(bank.domains.map(({ id }) => countIn(paper, id))).toEqual([...seats.values()]);
    });
  });

  it("breaks a case only where no choice of whole cases fills the seats", () => {
    check((bank, count, paper) => {
      const whole = casesOf(bank.items);
      const isBroken = [...casesOf(paper)].some(([id, some]) => some.length !== whole.get(id)?.length);
      const seats = seatsOf(bank, count);
      expect(isBroken).toBe(!subsets([...whole.values()]).some((some) => canFill(bank, seats, some)));
    });
  });

  it("puts the questions of a case one after the other, in the author's order", () => {
    check((bank, _, paper) => {
      const whole = casesOf(bank.items);
      for (const [id, some] of casesOf(paper)) {
        const start = paper.indexOf(some[0] as Question);
        expect(paper.slice(start, start + some.length)).toEqual(some);
        expect(some).toEqual(whole.get(id)?.filter((one) => some.includes(one)));
      }
    });
  });

  it("repeats a concept only where its cases and seats leave no other paper", () => {
    check((bank, count, paper) => {
      const whole = casesOf(bank.items);
      const inPaper = casesOf(paper);
      if ([...inPaper].some(([id, some]) => some.length !== whole.get(id)?.length)) return;
      expect(repeatsOf(paper)).toBe(fewestRepeats(bank.items, new Set(inPaper.keys()), seatsOf(bank, count)));
    });
  });

  it("has no case without which a repeat could be avoided", () => {
    check((bank, count, paper) => {
      const seats = seatsOf(bank, count);
      const inPaper = casesOf(paper);
      for (const id of inPaper.keys()) {
        const others = [...inPaper.keys()].filter((other) => other !== id);
        const rest = others.map((other) => inPaper.get(other) ?? []);
        if (!canFill(bank, seats, rest)) continue;
        expect(fewestRepeats(bank.items, new Set(others), seats)).toBeGreaterThanOrEqual(repeatsOf(paper));
      }
    });
  });

  it("has a case that repeats a concept only where the seats can't be filled without such cases", () => {
    check((bank, count, paper) => {
      if (![...casesOf(paper).values()].some((some) => repeatsOf(some) > 0)) return;
      const without = [...casesOf(bank.items).values()].filter((some) => repeatsOf(some) === 0);
      expect(subsets(without).some((some) => canFill(bank, seatsOf(bank, count), some))).toBe(false);
    });
  });

  it("is the same for the same seed, wherever the items stand in the bank", () => {
    check((bank, count, paper, seed) => {
      expect(assemble(bank, count, { seed })).toEqual(paper);
      const units = [
        ...casesOf(bank.items).values(),
        ...bank.items.filter((one) => !one.case).map((one) => [one]),
      ];
      const moved = shuffle(units, createRandom(`moved/${seed}`)).flat();
      expect(ids(assemble({ ...bank, items: moved }, count, { seed }))).toEqual(ids(paper));
    });
  });

  it("has as many questions that were never seen as its seats have room for, where none is in a case", () => {
    fc.assert(
      fc.property(
        anyFormBank({ cases: 0 }),
        anyCount,
        fc.integer({ min: 1, max: 9 }),
        (bank, count, part) => {
          const isSeen = (id: string) => (id.length + Number(id.split("-")[1])) % 10 < part;
          const paper = assemble(bank, count, { lastSeenMs: (id) => (isSeen(id) ? 5 : undefined) });
          const fresh = (some: readonly Question[]) => some.filter(({ id }) => !isSeen(id));
          for (const [domain, seats] of seatsOf(bank, count)) {
            expect(countIn(paper, domain)).toBe(seats);
            expect(countIn(fresh(paper), domain)).toBe(Math.min(seats, countIn(fresh(bank.items), domain)));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("has nothing in common with the form before it, when the bank has twice the questions", () => {
    fc.assert(
      fc.property(aDoubleBank, anySeed, ({ count, ...bank }, seed) => {
        const first = new Set(ids(assemble(bank, count, { seed })));
        const second = assemble(bank, count, { seed, lastSeenMs: (id) => (first.has(id) ? 5 : undefined) });
        expect(second).toHaveLength(count);
        expect(second.filter(({ id }) => first.has(id))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("assembleForm", () => {
  const bank = {
    domains: twoDomains,
    items: [...someQuestions(40, "e", { domain: "ethics" }), ...someQuestions(40, "c", { domain: "crisis" })],
  };

  it("gives different papers for different seeds, and for another version of the bank", () => {
    const papers = Array.from({ length: 200 }, (_, index) =>
      ids(assemble(bank, 20, { seed: `s-${index}` })).join(),
    );
    expect(new Set(papers).size).toBe(200);
    expect(assemble(bank, 20, { version: "v2" })).not.toEqual(assemble(bank, 20));
  });

  it("gives every question and every case its turn", () => {
    const items = [...bank.items, ...someQuestions(3, "k", { domain: "ethics", case: "a-case" })];
    const times = new Map<string, number>();
    for (let index = 0; index < 1000; index++) {
      for (const id of ids(assemble({ ...bank, items }, 30, { seed: `s-${index}` }))) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    // 18 of 43 and 12 of 40 seats. A case of three needs room for three, so it comes a little less often.
    for (const { id, domain } of items as Question[]) {
      const [least, most] = id.startsWith("k") ? [330, 460] : domain === "ethics" ? [350, 490] : [230, 370];
      expect(times.get(id)).toBeGreaterThan(least);
      expect(times.get(id)).toBeLessThan(most);
    }
  });

  it("asks live questions only", () => {
    const items = [aQuestion({ id: "a" }), aQuestion({ id: "b", retired: true }), aFlashcard({ id: "f" })];
    expect(ids(assemble({ domains: twoDomains, items }, 10))).toEqual(["a"]);
  });

  it("asks nothing where there is nothing", () => {
    expect(assemble({ domains: twoDomains, items: [] }, 10)).toEqual([]);
    expect(assemble(bank, 0)).toEqual([]);
  });

  it("moves a question to another concept where a repeat can be avoided only so", () => {
    // Only "shared" is left for crisis, so ethics has to take the other one, whatever chance says.
    const items = [
      aQuestion({ id: "e-shared", concept: "shared", domain: "ethics" }),
      aQuestion({ id: "e-own", domain: "ethics" }),
      aQuestion({ id: "c-shared", concept: "shared", domain: "crisis" }),
    ];
    for (let index = 0; index < 20; index++) {
      const paper = assemble({ domains: twoDomains, items }, 2, { seed: `s-${index}` });
      expect(ids(paper).sort()).toEqual(["c-shared", "e-own"]);
    }
  });

  it("takes a case of which one question is live as a question alone", () => {
    const items = [aQuestion({ id: "k-1", case: "k" }), aQuestion({ id: "k-2", case: "k", retired: true })];
    expect(ids(assemble({ domains: twoDomains, items }, 1))).toEqual(["k-1"]);
  });

  it("brings the longest unseen first once everything was seen", () => {
    const lastSeenMs = (id: string) => Number(id.split("-")[1]);
    const paper = ids(assemble(bank, 10, { lastSeenMs }));
    expect(paper.sort()).toEqual(["c-1", "c-2", "c-3", "c-4", "e-1", "e-2", "e-3", "e-4", "e-5", "e-6"]);
  });

  it("takes a case as seen when its newest question was", () => {
    const items = [
      ...someQuestions(2, "old", { case: "old", domain: "ethics" }),
      ...someQuestions(2, "half", { case: "half", domain: "ethics" }),
    ];
    const times = new Map([
      ["old-1", 10],
      ["old-2", 20],
      ["half-2", 30],
    ]);
    for (let index = 0; index < 20; index++) {
      const options = { seed: `s-${index}`, lastSeenMs: (id: string) => times.get(id) };
      expect(ids(assemble({ domains: twoDomains, items }, 2, options))).toEqual(["old-1", "old-2"]);
    }
  });
});

describe.each(["medi-cal-peer-specialist", "ccar-recovery-coach"])("the bank %s", async (id) => {
  const bank = (await compileContent("content", { banks: [id] })).banks[0]?.bank;
  if (!bank) throw new Error(`The bank ${id} is missing.`);
  const questions = bank.items.filter((item): item is Question => item.kind === "question" && !item.retired);
  const { items: count } = formShape({ exam: bank.exam, questions: questions.length }, "full");
  const pool = createFormPool(bank);
  const seats = seatsOf({ items: questions, domains: bank.domains }, count);
  const request = (index: number) => ({ count, seed: `s-${index}`, version: bank.version });

  it("has full forms with every domain at its weight, whole cases and no concept twice", () => {
    for (let index = 0; index < 100; index++) {
      const paper = assembleForm(pool, request(index));
      expect(bank.domains.map((one) => countIn(paper, one.id))).toEqual([...seats.values()]);
      expect(repeatsOf(paper)).toBe(0);
      for (const [name, some] of casesOf(paper)) expect(some).toEqual(casesOf(questions).get(name));
    }
  });

  it("has cases in its forms", () => {
    const cases = Array.from({ length: 100 }, (_, index) => casesOf(assembleForm(pool, request(index))).size);
    expect(sum(cases) / cases.length).toBeGreaterThan(1);
  });

  it("has two full forms with nothing in common", () => {
    for (let index = 0; index < 100; index++) {
      const first = new Set(ids(assembleForm(pool, request(index))));
      const lastSeenMs = (item: string) => (first.has(item) ? 5 : undefined);
      const second = assembleForm(pool, { ...request(index), seed: `t-${index}`, lastSeenMs });
      expect(second).toHaveLength(count);
      expect(second.filter((one) => first.has(one.id))).toEqual([]);
    }
  });
});

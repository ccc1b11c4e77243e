import { expect, it } from "vitest";
import type { Bank } from "@/lib/bank/bank";
import { loadBank } from "@/lib/bank/compile/catalogue";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import { assembleForm, createFormPool } from "@/lib/exam/assemble-form";
import { chooseItems } from "@/lib/exam/choose-items";
import { defaultQuizRequest } from "@/lib/exam/quiz-request";

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const seeds = Array.from({ length: 10 }, (_, index) => `seed-${index}`);

it.each(["ccar-recovery-coach", "medi-cal-peer-specialist"])(
  "gives the same papers from the outline of %s as from the whole bank",
  async (id) => {
    const bank = (await loadBank(id)) as Bank;
    const outline = { ...bank, items: bank.items.map(outlineItemOf) };
    const [whole, without] = [createFormPool(bank), createFormPool(outline)];
    for (const seed of seeds) {
      const form = { count: 60, seed, version: bank.version };
      expect(ids(assembleForm(without, form))).toEqual(ids(assembleForm(whole, form)));
      const request = { ...defaultQuizRequest, count: 20, seed };
      expect(ids(chooseItems({ bank: outline, request, seed }))).toEqual(
        ids(chooseItems({ bank, request, seed })),
      );
    }
  },
);

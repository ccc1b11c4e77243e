import type { Bank } from "@/lib/bank/bank";
import { cutBank } from "@/lib/bank/compile/cut-bank";
import { type BankOutline, headOf } from "@/lib/bank/delivery/bank-outline";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import type { OutlinePage } from "@/lib/bank/delivery/outline-page";
import { manifestUrl, packUrl, partUrl } from "@/lib/bank/delivery/part-url";
import { aFlashcard, aQuestion } from "./an-item";

/** A bank `demo` with two domains, one question and one flashcard. */
export function aBank(changes: Partial<Bank> = {}): Bank {
  return {
    id: "demo",
    version: "v1",
    title: "Demo exam",
    description: "For tests.",
    language: "en",
    domains: [
      { id: "ethics", title: "Ethics", weight: 60 },
      { id: "crisis", title: "Crisis", weight: 40 },
    ],
    competencies: [],
    forbidden: [],
    sources: [],
    landing: [],
    items: [aQuestion(), aFlashcard()],
    cases: [],
    lessons: [],
    ...changes,
  };
}

/** The parts of a bank by the address at which the browser asks for them. */
export function bankParts(bank: Bank): Record<string, unknown> {
  const { manifest, parts } = cutBank(bank);
  const read = (hash: string) => JSON.parse(parts.get(hash) ?? "");
  const packs = manifest.pages.map((hash) => {
    const page = read(hash) as OutlinePage;
    return [
      packUrl(bank.id, hash),
      { page, shards: Object.fromEntries(page.shards.map((name) => [name, read(name)])) },
    ];
  });
  return {
    [manifestUrl(bank.id, bank.version)]: manifest,
    ...Object.fromEntries([...parts.keys()].map((hash) => [partUrl(bank.id, hash), read(hash)])),
    ...Object.fromEntries(packs),
  };
}

/** The outline of a bank, as the browser puts it together. */
export function outlineOf(bank: Bank): BankOutline {
  return { ...headOf(cutBank(bank).manifest), items: bank.items.map(outlineItemOf) };
}

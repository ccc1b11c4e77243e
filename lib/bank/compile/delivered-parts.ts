import type { Bank } from "../bank";
import type { BankManifest } from "../delivery/bank-manifest";
import { findBank } from "./catalogue";
import { type CutBank, cutBank } from "./cut-bank";

const cuts = new WeakMap<Bank, CutBank>();

async function findCut(id: string): Promise<CutBank | undefined> {
  const bank = await findBank(id);
  if (!bank) return undefined;
  const known = cuts.get(bank) ?? cutBank(bank);
  cuts.set(bank, known);
  return known;
}

/** The manifest of a version of a bank; undefined when there is no such version. */
export async function findManifest(id: string, version: string): Promise<BankManifest | undefined> {
  const cut = await findCut(id);
  return cut?.manifest.version === version ? cut.manifest : undefined;
}

/** The JSON of a part by its hash; undefined when there is none. */
export async function findPart(id: string, hash: string): Promise<string | undefined> {
  return (await findCut(id))?.parts.get(hash);
}

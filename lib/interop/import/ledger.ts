import { z } from "zod";
import { idSchema } from "@/lib/bank/item";

/**
 * What was imported into a bank, kept beside it in `imports/ledger.json`: so that the next import of the same source finds its items
 * again, and tells a hand's edit from the source's.
 */
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  entries: z.record(
    z.string(),
    z.strictObject({
      /** The id that the item, or its case, has in the bank. */
      id: idSchema,
      /** Names the source among several. */
      source: z.string(),
      /** Names the MDX that the last import wrote. */
      hash: z.string(),
    }),
  ),
});

export type Ledger = z.infer<typeof ledgerSchema>;

/** Where the ledger lies in a bank's folder. */
export const ledgerPath = "imports/ledger.json";

/** The ledger in a file; undefined when it is none. */
export function parseLedger(text: string): Ledger | undefined {
  try {
    return ledgerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A ledger as text, one entry a line in the order of their keys: two people's imports merge in git. */
export function printLedger({ entries }: Ledger): string {
  const lines = Object.keys(entries)
    .sort()
    .map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(entries[key])}`);
  return `{\n  "version": 1,\n  "entries": {${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}}\n}\n`;
}

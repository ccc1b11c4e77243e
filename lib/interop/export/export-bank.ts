import type { Bank } from "@/lib/bank/bank";
import { differingFields } from "../bridge/compare-items";
import { fromItems, type OutgoingItem } from "../bridge/from-items";
import type { Piece } from "../bridge/piece";
import { type TargetBank, toPiece } from "../bridge/to-piece";
import { type FidelityNote, type FidelityReport, uniqueNotes, worstFate } from "../fidelity";
import type { ForeignItem } from "../foreign-item";
import type { InteropFormat, Written } from "../format";
import { readSource } from "../read-source";

/** What of a bank is exported. */
export type ExportableBank = Pick<
  Bank,
  "id" | "title" | "language" | "domains" | "sources" | "competencies" | "items" | "cases"
>;

/** A file in a foreign format, and what became of each item. */
export interface Export {
  bytes: Uint8Array;
  /** A name for the file, with the format's ending. */
  name: string;
  report: FidelityReport;
}

const isLeftOut = (notes: readonly FidelityNote[] | undefined) =>
  notes?.some(({ fate }) => fate === "left-out") ?? false;

/** What an item has lost or changed when it is read again; nothing when it came back the same. */
function differenceOf({ item }: OutgoingItem, piece: Piece | undefined): FidelityNote[] {
  const [again] = piece?.items ?? [];
  if (!again || piece?.isDraft) {
    const why = piece?.notes.find(({ fate }) => fate === "left-out" || fate === "draft")?.message;
    return [
      {
        fate: "in-part",
        rule: "not-read-back",
        message: `It was written, but does not come back as an item.${why ? ` ${why}` : ""}`,
      },
    ];
  }
  const fields = differingFields(item, again);
  if (fields.length === 0) return [];
  return [
    {
      fate: "changed",
      rule: "reads-back",
      message: `Read again, it differs in: ${fields.join(", ")}.`,
    },
  ];
}

/**
 * Reads what was written, as a later import would, and says of each item how it differs, beside what its writer said. Items are compared
 * one by one and let go: a bank is never there twice. Formats that nobody reads back give nothing.
 */
async function readAgain(
  written: Written,
  name: string,
  format: InteropFormat,
  bank: ExportableBank,
  items: readonly OutgoingItem[],
): Promise<Map<string, FidelityNote[]> | undefined> {
  const reader = format.readBy ?? format;
  if (!reader.read) return undefined;
  const result = await readSource({ name, bytes: written.bytes }, [reader], reader.id);
  const outgoing = new Map(items.map((one) => [one.item.id, one]));
  const differences = new Map<string, FidelityNote[]>();
  if (result.refused && written.bytes.length > 0) return undefined;
  if (!result.refused) {
    const target: TargetBank = { meta: bank, domain: bank.domains[0]?.id ?? "" };
    const ids = bank.items.filter(({ id }) => !isLeftOut(written.notes.get(id))).map(({ id }) => id);
    const waiting = result.reading.items.reverse();
    for (let index = 0; waiting.length > 0; index++) {
      const foreign = waiting.pop() as ForeignItem;
      // A format without ids keeps the order.
      const id = foreign.sourceId ?? ids[index];
      const one = id === undefined ? undefined : outgoing.get(id);
      if (one) differences.set(one.item.id, differenceOf(one, toPiece(foreign, one.item.id, target)));
    }
  }
  for (const one of items)
    if (!differences.has(one.item.id)) differences.set(one.item.id, differenceOf(one, undefined));
  return differences;
}

/**
 * Writes a bank in a foreign format, reads the result back, and compares each item with what it was. An item that the report calls kept
 * came back exactly the same.
 * @param picture the bytes of a picture by its path in the bank
 */
export async function exportBank(
  bank: ExportableBank,
  format: InteropFormat,
  picture: (path: string) => Uint8Array | undefined,
): Promise<Export> {
  if (!format.write) throw new Error(`The format ${format.id} has no writer.`);
  const items = fromItems(bank.items, bank.cases, bank.language);
  const domains = new Map(bank.domains.map(({ id, title }) => [id, title]));
  const written = await format.write({ title: bank.title, language: bank.language, items, domains, picture });
  const name = `${bank.id}${format.endings[0]}`;
  const differences = await readAgain(written, name, format, bank, items);
  const report: FidelityReport = { format: format.id, direction: "export", file: name, items: [], notes: [] };
  for (const outgoing of items) {
    const notes = [...(written.notes.get(outgoing.item.id) ?? [])];
    if (!isLeftOut(notes)) notes.push(...(differences?.get(outgoing.item.id) ?? []));
    const unique = uniqueNotes(notes);
    report.items.push({
      title: outgoing.title,
      ids: isLeftOut(unique) ? [] : [outgoing.item.id],
      place: { file: bank.id, part: outgoing.item.id },
      fate: worstFate(unique),
      notes: unique,
    });
  }
  return { bytes: written.bytes, name, report };
}

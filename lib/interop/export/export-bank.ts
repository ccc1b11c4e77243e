import type { Bank } from "@/lib/bank/bank";
import { differingFields } from "../bridge/compare-items";
import { fromItems, type OutgoingItem } from "../bridge/from-items";
import type { Piece } from "../bridge/piece";
import { type TargetBank, toPiece } from "../bridge/to-piece";
import { type FidelityNote, type FidelityReport, uniqueNotes, worstFate } from "../fidelity";
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

/** Reads what was written, as a later import would. Formats that nobody reads back give nothing. */
async function readAgain(
  written: Written,
  name: string,
  format: InteropFormat,
  bank: ExportableBank,
): Promise<Map<string, Piece> | undefined> {
  const reader = format.readBy ?? format;
  if (!reader.read) return undefined;
  const result = await readSource({ name, bytes: written.bytes }, [reader], reader.id);
  if (result.refused) return written.bytes.length === 0 ? new Map() : undefined;
  const target: TargetBank = { meta: bank, domain: bank.domains[0]?.id ?? "" };
  const ids = bank.items.filter(({ id }) => !isLeftOut(written.notes.get(id))).map(({ id }) => id);
  const pieces = new Map<string, Piece>();
  result.reading.items.forEach((foreign, index) => {
    // A format without ids keeps the order.
    const id = foreign.sourceId ?? ids[index];
    if (id !== undefined) pieces.set(id, toPiece(foreign, id, target));
  });
  return pieces;
}

const isLeftOut = (notes: readonly FidelityNote[] | undefined) =>
  notes?.some(({ fate }) => fate === "left-out") ?? false;

/** What an item has lost or changed when it is read again, beside what its writer said. */
function noteDifference(
  { item }: OutgoingItem,
  pieces: Map<string, Piece> | undefined,
  notes: FidelityNote[],
): void {
  if (!pieces || isLeftOut(notes)) return;
  const piece = pieces.get(item.id);
  const [again] = piece?.items ?? [];
  if (!again || piece?.isDraft) {
    const why = piece?.notes.find(({ fate }) => fate === "left-out" || fate === "draft")?.message;
    notes.push({
      fate: "in-part",
      rule: "not-read-back",
      message: `It was written, but does not come back as an item.${why ? ` ${why}` : ""}`,
    });
    return;
  }
  const fields = differingFields(item, again);
  if (fields.length > 0)
    notes.push({
      fate: "changed",
      rule: "reads-back",
      message: `Read again, it differs in: ${fields.join(", ")}.`,
    });
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
  const pieces = await readAgain(written, name, format, bank);
  const report: FidelityReport = { format: format.id, direction: "export", file: name, items: [], notes: [] };
  for (const outgoing of items) {
    const notes = [...(written.notes.get(outgoing.item.id) ?? [])];
    noteDifference(outgoing, pieces, notes);
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

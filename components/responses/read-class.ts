import type { BankRef } from "@/components/bank/load-bank";
import { loadContent, loadManifest, loadOutline } from "@/components/bank/load-bank";
import type { ResponseReport } from "@/lib/responses/analyse-responses";
import { type ResponseItem, toResponseItem } from "@/lib/responses/asked-bank";

/** What the files of a class say, with the items that they speak of. */
export interface ClassReport {
  report: ResponseReport;
  items: ReadonlyMap<string, ResponseItem>;
}

/** Reads files in this browser and analyses them. They go nowhere. */
export async function readClass(files: readonly File[], bank: BankRef): Promise<ClassReport> {
  const [read, manifest, { analyseResponses }] = await Promise.all([
    Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
    loadManifest(bank),
    import("@/lib/responses/analyse-responses"),
  ]);
  const outline = await loadOutline(manifest);
  const mentioned = wordsOf(read.map(({ bytes }) => bytes));
  const ids = outline.items
    .filter(({ kind }) => kind === "question" || kind === "cloze")
    .filter(({ id }) => mentioned === undefined || mentioned.has(id))
    .map(({ id }) => id);
  const { items } = await loadContent(manifest, ids);
  const known = items.flatMap((item) => toResponseItem(item) ?? []);
  return {
    report: analyseResponses(read, { id: bank.id, items: known }),
    items: new Map(known.map((item) => [item.id, item])),
  };
}

/**
 * Every word of the files that could be an id, so that only the items that they speak of are loaded; undefined where a file names questions by their
 * text, as Moodle's reports do, and all have to be there to be found.
 */
function wordsOf(files: readonly Uint8Array[]): Set<string> | undefined {
  const words = new Set<string>();
  for (const bytes of files) {
    const text = new TextDecoder().decode(bytes);
    if (!text.trimStart().startsWith("{") && /response \d+/i.test(text.slice(0, 20_000))) return undefined;
    for (const [word] of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)) words.add(word);
  }
  return words;
}

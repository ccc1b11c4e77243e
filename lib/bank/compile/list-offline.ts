import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bank } from "../bank";
import type { BankManifest } from "../delivery/bank-manifest";
import type { OfflineFile, OfflineList } from "../delivery/offline-list";
import type { OutlinePage } from "../delivery/outline-page";
import { manifestUrl, packUrl } from "../delivery/part-url";
import { listSearchDocuments } from "../search-documents";
import { contentDir, findBank } from "./catalogue";
import { findManifest, findPart } from "./delivered-parts";
import { findImage } from "./images";

/** What is served whole, and what it is made from. */
const wholeParts: Record<string, (bank: Bank) => unknown> = {
  search: listSearchDocuments,
};

/** A lesson's HTML holds its text twice, with much markup, and the site's frame. Within a fifth on the shipped banks. */
const lessonPageBytes = (body: string) => 20_000 + 11 * body.length;

/** Everything that names a picture, wherever it stands in a value. */
function collectPictures(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collectPictures(one, found);
  else if (value && typeof value === "object") {
    const node = value as { type?: unknown; src?: unknown };
    if (node.type === "image" && typeof node.src === "string") found.add(node.src);
    else for (const one of Object.values(value)) collectPictures(one, found);
  }
}

async function packBytes(bank: string, page: string): Promise<number> {
  const text = (await findPart(bank, page)) ?? "{}";
  const shards = (JSON.parse(text) as Partial<OutlinePage>).shards ?? [];
  const parts = await Promise.all(shards.map((hash) => findPart(bank, hash)));
  return [text, ...parts].reduce((sum, part) => sum + Buffer.byteLength(part ?? ""), 0);
}

async function pictureFiles(bank: Bank): Promise<OfflineFile[]> {
  const sources = new Set<string>();
  collectPictures([bank.landing, bank.items, bank.cases, bank.lessons], sources);
  const sized = [...sources].sort().map(async (src): Promise<OfflineFile[]> => {
    const path = await findImage(join(contentDir(), bank.id), src);
    if (!path) return [];
    const { size } = await stat(path);
    return [{ url: `/exams/${bank.id}/images/${src}`, bytes: size, kind: "picture" }];
  });
  return (await Promise.all(sized)).flat();
}

async function listFiles(bank: Bank, manifest: BankManifest): Promise<OfflineFile[]> {
  const packs = manifest.pages.map(
    async (page): Promise<OfflineFile> => ({
      url: packUrl(bank.id, page),
      bytes: await packBytes(bank.id, page),
      kind: "pack",
    }),
  );
  return [
    { url: manifestUrl(bank.id, bank.version), bytes: JSON.stringify(manifest).length, kind: "data" },
    ...(await Promise.all(packs)),
    ...Object.entries(wholeParts).map(
      ([part, build]): OfflineFile => ({
        url: `/api/banks/${bank.id}/${bank.version}/${part}`,
        bytes: Buffer.byteLength(JSON.stringify(build(bank))),
        kind: "data",
      }),
    ),
    ...(await pictureFiles(bank)),
    ...bank.lessons.map(
      ({ slug, body }): OfflineFile => ({
        url: `/exams/${bank.id}/lessons/${slug}`,
        bytes: lessonPageBytes(JSON.stringify(body)),
        kind: "page",
      }),
    ),
  ];
}

const lists = new WeakMap<Bank, Promise<OfflineList>>();

/** What it takes to study a bank without a network, with sizes; undefined when there is no such bank. */
export async function findOfflineList(id: string): Promise<OfflineList | undefined> {
  const bank = await findBank(id);
  const manifest = bank && (await findManifest(id, bank.version));
  if (!bank || !manifest) return undefined;
  const known =
    lists.get(bank) ??
    listFiles(bank, manifest).then((files) => ({
      bank: id,
      title: bank.title,
      version: bank.version,
      files,
    }));
  lists.set(bank, known);
  return known;
}

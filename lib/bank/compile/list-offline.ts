import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type BankSheet, teachingLessons } from "../bank-sheet";
import type { BankManifest } from "../delivery/bank-manifest";
import type { OfflineFile, OfflineList } from "../delivery/offline-list";
import { lessonsUrl, manifestUrl, packUrl } from "../delivery/part-url";
import { isSearchedHere, searchDataUrl } from "../search/search-directory";
import { contentDir, findBank, findManifest } from "./catalogue";
import { findImage } from "./images";
import { listSearchFiles } from "./search-catalogue";

/** A lesson's HTML holds its text twice, with much markup, and the site's frame. Within a fifth on the shipped banks. */
const lessonPageBytes = (length: number) => 20_000 + 11 * length;

async function pictureFiles({ id, offline }: BankSheet): Promise<OfflineFile[]> {
  const sized = offline.pictures.map(async (src): Promise<OfflineFile[]> => {
    const path = await findImage(join(contentDir(), id), src);
    if (!path) return [];
    const { size } = await stat(path);
    return [{ url: `/exams/${id}/images/${src}`, bytes: size, kind: "picture" }];
  });
  return (await Promise.all(sized)).flat();
}

/** All words of a small bank; of a large one, its index in blocks. */
async function searchFiles({ id, version, offline }: BankSheet): Promise<OfflineFile[]> {
  const blocks = await listSearchFiles(id);
  const bytes = isSearchedHere(offline) ? offline.searchBytes : 40 * blocks.length;
  if (!isSearchedHere(offline) && blocks.length === 0) return [];
  return [{ url: searchDataUrl(id, version), bytes }, ...blocks].map((file) => ({ ...file, kind: "data" }));
}

async function listFiles(bank: BankSheet, manifest: BankManifest): Promise<OfflineFile[]> {
  const { packBytes } = bank.offline;
  return [
    { url: manifestUrl(bank.id, bank.version), bytes: JSON.stringify(manifest).length, kind: "data" },
    {
      url: lessonsUrl(bank.id, bank.version),
      bytes: JSON.stringify(teachingLessons(bank)).length,
      kind: "data",
    },
    ...manifest.pages.map(
      (page, place): OfflineFile => ({
        url: packUrl(bank.id, page),
        bytes: packBytes[place] ?? 0,
        kind: "pack",
      }),
    ),
    ...(await searchFiles(bank)),
    ...(await pictureFiles(bank)),
    ...bank.lessons.map(
      ({ slug, length }): OfflineFile => ({
        url: `/exams/${bank.id}/lessons/${slug}`,
        bytes: lessonPageBytes(length),
        kind: "page",
      }),
    ),
  ];
}

/** What it takes to study a bank without a network, with sizes; undefined when there is no such bank. */
export async function findOfflineList(id: string): Promise<OfflineList | undefined> {
  const bank = await findBank(id);
  const manifest = bank && (await findManifest(id, bank.version));
  if (!bank || !manifest) return undefined;
  return { bank: id, title: bank.title, version: bank.version, files: await listFiles(bank, manifest) };
}

import type { Bank } from "@/lib/bank/bank";
import { writeZip } from "@/lib/interop/archive/write-zip";
import { exportBank } from "@/lib/interop/export/export-bank";
import { countFates } from "@/lib/interop/fidelity";
import { formats } from "@/lib/interop/formats";
import type { ImportCalls } from "./import-messages";
import { reportDocument } from "./import-report";

const api = (bank: string) => `/api/studio/banks/${bank}`;

/** @throws Error with a sentence for people */
async function get(url: string): Promise<Response> {
  const response = await fetch(url, { cache: "no-store" }).catch(() => undefined);
  if (!response) throw new Error("The server can’t be reached. Try again.");
  if (response.ok) return response;
  const body = (await response.json().catch(() => undefined)) as { error?: string } | undefined;
  throw new Error(body?.error ?? `The server answered ${response.status}.`);
}

/** Addresses of all pictures in some data, as they stand in it. */
function picturesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) picturesIn(one, found);
  else if (value !== null && typeof value === "object") {
    const node = value as Record<string, unknown>;
    if (node.type === "image" && typeof node.src === "string") found.add(node.src);
    for (const one of Object.values(node)) picturesIn(one, found);
  }
  return found;
}

async function readPictures(bank: string, paths: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const path of paths) {
    const url = `${api(bank)}/pictures?path=${encodeURIComponent(decodeURI(path))}`;
    // One that is not there is named by the report.
    const bytes = await get(url).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    );
    if (bytes) pictures.set(path, new Uint8Array(bytes));
  }
  return pictures;
}

/** Writes a bank in a foreign format, in the browser. @throws Error with a sentence for people */
export async function exportInBrowser({
  bank: id,
  format: wanted,
}: ImportCalls["export"]["ask"]): Promise<ImportCalls["export"]["answer"]> {
  const format = formats.find((one) => one.id === wanted);
  if (!format?.write) throw new Error("This format is not written.");
  const bank = (await (await get(`${api(id)}/compiled`)).json()) as Bank;
  const pictures = await readPictures(id, picturesIn([bank.items, bank.cases]));
  const made = await exportBank(bank, format, (path) => pictures.get(path));
  const items = made.report.items.map((item, index) => ({
    ...item,
    index,
    change: "none" as const,
    fields: [],
    isShowable: false,
  }));
  return {
    bytes: made.bytes,
    name: made.name,
    report: `${JSON.stringify(reportDocument(made.report), null, 2)}\n`,
    counts: countFates(made.report),
    items,
  };
}

/** Packs all of a bank's files as they stand on disk. @throws Error with a sentence for people */
export async function archiveInBrowser({ bank }: ImportCalls["archive"]["ask"]): Promise<Uint8Array> {
  const found = (await (await get(`${api(bank)}/archive`)).json()) as {
    files: { path: string; text: string }[];
    pictures: string[];
  };
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>(
    found.files.map(({ path, text }) => [`${bank}/${path}`, encoder.encode(text)]),
  );
  for (const [path, bytes] of await readPictures(bank, found.pictures)) files.set(`${bank}/${path}`, bytes);
  return writeZip(files);
}

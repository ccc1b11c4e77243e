import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, posix, sep } from "node:path";
import { imageSize } from "image-size";
import type { ImageUse } from "../parse/part-context";
import { createReport } from "../parse/report";
import type { DraftBank } from "./draft-bank";

/** Endings of pictures that every browser shows, and their media types. */
export const imageTypes: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};

interface FoundImage {
  /** Path from the bank's folder. */
  src: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** The real path of a picture inside a bank's folder, or undefined when it is not there or leads outside. */
export async function findImage(bankDir: string, src: string): Promise<string | undefined> {
  try {
    const root = await realpath(bankDir);
    const path = await realpath(join(root, src));
    return path.startsWith(root + sep) && (await stat(path)).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

async function measure(bankDir: string, candidates: string[]): Promise<FoundImage | undefined> {
  for (const src of candidates) {
    const path = await findImage(bankDir, src);
    if (!path) continue;
    try {
      const { width, height } = imageSize(await readFile(/* turbopackIgnore: true */ path));
      return { src, width, height };
    } catch {
      return { src };
    }
  }
  return undefined;
}

/** Fills in the size of each picture node with this `src`, wherever it stands in the value. */
function fillIn(value: unknown, src: string, found: FoundImage): void {
  if (Array.isArray(value)) for (const one of value) fillIn(one, src, found);
  else if (value && typeof value === "object") {
    const node = value as { type?: string; src?: string };
    if (node.type === "image" && node.src === src) Object.assign(node, JSON.parse(JSON.stringify(found)));
    else for (const one of Object.values(value)) fillIn(one, src, found);
  }
}

async function checkUses(
  bank: DraftBank,
  bankDir: string,
  file: string,
  uses: ImageUse[],
  content: unknown,
): Promise<boolean> {
  const report = createReport(file, bank.diagnostics);
  const folder = dirname(file.slice(dirname(bank.file).length + 1));
  let whole = true;
  for (const { src, at } of uses) {
    const ending = src.split(".").at(-1)?.toLowerCase() ?? "";
    const isPicture = Object.hasOwn(imageTypes, ending);
    const found = isPicture
      ? await measure(bankDir, [posix.normalize(src), posix.join(folder, src)])
      : undefined;
    if (found) {
      fillIn(content, src, found);
      continue;
    }
    whole = false;
    if (!isPicture) {
      report.error(
        "image-format",
        at,
        `The picture "${src}" has a format that browsers don't show.`,
        `Use ${Object.keys(imageTypes).join(", ")}.`,
      );
    } else {
      report.error(
        "missing-image",
        at,
        `The picture "${src}" is not in the bank's folder.`,
        "Write its path from the bank's folder, as in images/picture.png, and mind capital letters.",
      );
    }
  }
  return whole;
}

/** Looks up every picture, notes its size so that pages don't jump, and takes out items whose picture is missing. */
export async function checkImages(bank: DraftBank, bankDir: string): Promise<void> {
  const broken = new Set<object>();
  for (const one of bank.items) {
    if (one.images.length > 0 && !(await checkUses(bank, bankDir, one.file, one.images, one.item)))
      broken.add(one);
  }
  for (const one of bank.cases) {
    if (one.images.length > 0 && !(await checkUses(bank, bankDir, one.file, one.images, one.case)))
      broken.add(one);
  }
  for (const one of bank.lessons) await checkUses(bank, bankDir, one.file, one.images, one.body);
  await checkUses(bank, bankDir, bank.file, bank.landingImages, bank.landing);
  bank.items = bank.items.filter((one) => !broken.has(one));
  bank.cases = bank.cases.filter((one) => !broken.has(one));
}

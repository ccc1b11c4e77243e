import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, posix, sep } from "node:path";
import { imageSize } from "image-size";
import { pictureTypeOf, pictureTypes } from "@/lib/shared/picture-types";
import { keepItems, rememberByGroup } from "../lint/item-groups";
import type { ImageUse } from "../parse/part-context";
import { createReport } from "../parse/report";
import type { DraftBank, FoundImage } from "./draft-bank";
import { type Seen, seePicture } from "./seen";

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

async function measure(
  bankDir: string,
  candidates: string[],
  seen: Seen,
): Promise<Omit<FoundImage, "written"> | undefined> {
  for (const src of candidates) {
    seePicture(seen, bankDir, src);
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

/** Fills in what was found of each picture, wherever it stands in the value. */
export function fillInImages(value: unknown, found: readonly FoundImage[]): void {
  if (Array.isArray(value)) for (const one of value) fillInImages(one, found);
  else if (value && typeof value === "object") {
    const node = value as { type?: string; src?: string };
    const image = node.type === "image" && found.find(({ written }) => written === node.src);
    if (image) {
      const { src, width, height } = image;
      Object.assign(node, {
        src,
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
      });
    } else if (node.type !== "image") for (const one of Object.values(value)) fillInImages(one, found);
  }
}

/** Looks up the pictures of one text; undefined when one is missing or of no use, which is reported. */
async function findUses(
  bank: DraftBank,
  bankDir: string,
  file: string,
  uses: readonly ImageUse[],
  seen: Seen,
): Promise<{ found: FoundImage[]; isWhole: boolean }> {
  const report = createReport(file, bank.diagnostics);
  const folder = dirname(file.slice(dirname(bank.file).length + 1));
  const all: FoundImage[] = [];
  let isWhole = true;
  for (const { src, at } of uses) {
    const isPicture = pictureTypeOf(src) !== undefined;
    const found = isPicture
      ? await measure(bankDir, [posix.normalize(src), posix.join(folder, src)], seen)
      : undefined;
    if (found) {
      all.push({ ...found, written: src });
      continue;
    }
    isWhole = false;
    if (!isPicture) {
      report.error(
        "image-format",
        at,
        `The picture "${src}" has a format that browsers don't show.`,
        `Use ${Object.keys(pictureTypes).join(", ")}.`,
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
  return { found: all, isWhole };
}

/** The items of a file that show pictures. */
const withImages = rememberByGroup((group) => group.filter(({ images }) => images.length > 0));

/**
 * Looks up every picture, notes its size so that pages don't jump, and takes out items whose picture is missing.
 * @param seen where to note which pictures were looked up
 */
export async function checkImages(bank: DraftBank, bankDir: string, seen: Seen): Promise<void> {
  const broken = new Set<object>();
  for (const one of [...bank.groups.flatMap((group) => withImages(group)), ...bank.cases]) {
    if (one.images.length === 0) continue;
    const { found, isWhole } = await findUses(bank, bankDir, one.file, one.images, seen);
    one.found = found;
    if (!isWhole) broken.add(one);
  }
  for (const one of bank.lessons) {
    if (one.images.length === 0) continue;
    // The parsed lesson is kept for the next time, as the text alone gave it.
    one.body = structuredClone(one.body);
    fillInImages(one.body, (await findUses(bank, bankDir, one.file, one.images, seen)).found);
  }
  fillInImages(bank.landing, (await findUses(bank, bankDir, bank.file, bank.landingImages, seen)).found);
  if (broken.size === 0) return;
  keepItems(bank, (one) => !broken.has(one));
  bank.cases = bank.cases.filter((one) => !broken.has(one));
}

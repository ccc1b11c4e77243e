import { Inflate } from "fflate";
import { limits } from "../limits";
import { Refused } from "../refused";

/** A file in an archive. */
interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  crc: number;
  /** Where its local header stands. */
  at: number;
}

/** An archive whose files are unpacked one by one, when they are asked for. */
export interface ZipArchive {
  /** Paths of its files, with forward slashes. */
  names: readonly string[];
  /**
   * The bytes of a file; undefined when there is none of that name.
   * @throws Refused when it is larger than it may be, or damaged
   */
  read(name: string): Uint8Array | undefined;
}

const damaged = (found: string) =>
  new Refused("archive-damaged", `The archive (ZIP) is not whole: ${found}.`, "Export or download it again.");

/** Where the list of files is said to be. It stands at the end, behind it at most a comment of 65,535 bytes. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged("its list of files is missing, as when a download broke off");
}

/** Refuses a path that leads out of the archive, or that a system may take for another one. */
function checkName(name: string): void {
  const isOutside =
    /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes("..") || name.includes("\\");
  if (isOutside)
    throw new Refused(
      "archive-path",
      `The archive holds a file with the path "${name.slice(0, 80)}", which leads out of its folder.`,
      "Don't use it: archives that programs export hold no such paths.",
    );
}

function listEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    throw new Refused(
      "archive-zip64",
      "The archive is of the kind for files beyond 4 GB (ZIP64).",
      "Export fewer items at once.",
    );
  if (count > limits.archiveFiles)
    throw new Refused(
      "archive-too-many",
      `The archive holds ${count} files; at most ${limits.archiveFiles} are read.`,
      "Export fewer items at once.",
    );
  const entries: Entry[] = [];
  const decoder = new TextDecoder("utf-8");
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw damaged("its list of files is cut off");
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    checkName(name);
    if (view.getUint16(at + 8, true) & 1)
      throw new Refused("archive-encrypted", "The archive has a password.", "Export it without one.");
    if (!name.endsWith("/"))
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Refuses archives in which files share bytes: a small one of that kind unpacks to petabytes. */
function checkOverlap(entries: readonly Entry[]): void {
  const ordered = [...entries].sort((a, b) => a.at - b.at);
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1];
    if (next && entry.at + 30 + entry.packed > next.at)
      throw new Refused(
        "archive-overlap",
        "Files in the archive share the same bytes, which no program does that means well.",
        "Don't use it.",
      );
  });
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // By index: over bytes, an iterator takes several times as long.
  for (let index = 0; index < bytes.length; index++)
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[index] as number)) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Unpacks in small steps, and stops as soon as there is more than there may be. */
function inflate(packed: Uint8Array, most: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total > most)
      throw new Refused(
        "archive-too-large",
        `"${name.slice(0, 80)}" in the archive unpacks to more than ${Math.round(most / 1e6)} MB from ${Math.ceil(packed.length / 1000)} kB.`,
        "Don't use it, or export fewer items at once.",
      );
    chunks.push(chunk);
  });
  const step = 16_384;
  try {
    for (let from = 0; from < packed.length; from += step)
      stream.push(packed.subarray(from, from + step), from + step >= packed.length);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged(`"${name.slice(0, 80)}" can't be unpacked`);
  }
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Opens a ZIP archive. Only its list of files is looked at; what sizes it states is not believed.
 * @throws Refused when it is damaged, encrypted, of too many files, or made to do harm
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw damaged("it is too short");
  const entries = listEntries(bytes, view);
  checkOverlap(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let total = 0;
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const { at, packed, method, crc } = entry;
      if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50)
        throw damaged(`"${name.slice(0, 80)}" is not where the list says`);
      const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      if (from + packed > bytes.length) throw damaged(`"${name.slice(0, 80)}" is cut off`);
      const inside = bytes.subarray(from, from + packed);
      const most = Math.min(
        limits.fileBytes,
        limits.archiveBytes - total,
        Math.max(1_000_000, packed * limits.archiveRatio),
      );
      if (method !== 0 && method !== 8)
        throw new Refused(
          "archive-method",
          `"${name.slice(0, 80)}" is packed in a way that is not read here (method ${method}).`,
          "Make the archive again with an ordinary ZIP program.",
        );
      const unpacked = method === 0 ? inside : inflate(inside, most, name);
      if (unpacked.length > most)
        throw new Refused(
          "archive-too-large",
          "The files of the archive are too large together.",
          "Export fewer items at once.",
        );
      if (crcOf(unpacked) !== crc) throw damaged(`"${name.slice(0, 80)}" has other bytes than its sum says`);
      total += unpacked.length;
      return unpacked;
    },
  };
}

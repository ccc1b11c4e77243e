import { openZip, type ZipArchive } from "../archive/read-zip";
import { unzstd } from "../archive/unzstd";
import { Refused } from "../refused";
import { type Database, openDatabase } from "../sqlite/read-sqlite";
import { protoText, readProto } from "./protobuf";

/** What a package of Anki holds: its collection, and its pictures and sounds by name. */
export interface AnkiPackage {
  database: Database;
  /** The bytes of a picture or sound by its name; undefined when it is not in the package. */
  media(name: string): Uint8Array | undefined;
}

/** Names that the collection has had, newest first. A new package holds an old one as well, with one note that says "update Anki". */
const collections = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const;

/** Names of the media by the file that holds each: JSON in old packages, a message in new ones. */
function mediaNames(bytes: Uint8Array, isNew: boolean): Map<string, string> {
  const names = new Map<string, string>();
  if (isNew) {
    readProto(bytes)
      .filter(({ number, value }) => number === 1 && value instanceof Uint8Array)
      .forEach(({ value }, index) => {
        names.set(protoText(readProto(value as Uint8Array), 1).normalize("NFC"), String(index));
      });
    return names;
  }
  try {
    const map: unknown = JSON.parse(new TextDecoder("utf-8").decode(bytes));
    if (map && typeof map === "object")
      for (const [file, name] of Object.entries(map))
        if (typeof name === "string") names.set(name.normalize("NFC"), file);
  } catch {
    // Without names, pictures are missing and are noted where they are shown.
  }
  return names;
}

function readMedia(zip: ZipArchive, isNew: boolean): AnkiPackage["media"] {
  const list = zip.read("media");
  const names = list ? mediaNames(isNew ? unzstd(list, "media") : list, isNew) : new Map<string, string>();
  return (name) => {
    const file = names.get(name.normalize("NFC"));
    const bytes = file === undefined ? undefined : zip.read(file);
    return bytes && isNew ? unzstd(bytes, name.slice(0, 80)) : bytes;
  };
}

/**
 * Opens a package of Anki, `.apkg` or `.colpkg`, of any of its generations: `anki2`, `anki21`, and `anki21b`, which is packed once more.
 * @throws Refused when it is none, or damaged
 */
export function openAnki(bytes: Uint8Array): AnkiPackage {
  const zip = openZip(bytes);
  const name = collections.find((one) => zip.names.includes(one));
  const packed = name && zip.read(name);
  if (!packed)
    throw new Refused(
      "no-collection",
      "The archive holds no collection of Anki.",
      "In Anki: File → Export, as .apkg or .colpkg.",
    );
  const isNew = name === "collection.anki21b";
  return { database: openDatabase(isNew ? unzstd(packed, name) : packed), media: readMedia(zip, isNew) };
}

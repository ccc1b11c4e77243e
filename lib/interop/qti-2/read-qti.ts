import { isZip } from "../archive/read-zip";
import { decodeText, withLineFeeds } from "../decode-text";
import { type FidelityNote, uniqueNotes } from "../fidelity";
import { type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { sourceName } from "../import/source-key";
import { type ContentPackage, headOf, isHarmful, openPackage } from "../package/open-package";
import { PackagePictures } from "../package/package-pictures";
import { Refused } from "../refused";
import { readWholeXml, type XmlElement } from "../xml/read-xml";
import { asQti2 } from "./qti-names";
import { readItem } from "./read-item";
import { readTest, rootName, type TestEntry } from "./read-test";

const itemNames = new Set(["assessmentItem", "qti-assessment-item"]);

/** A file as an element with the names of QTI 2. */
function readElement(text: string): XmlElement {
  return asQti2(readWholeXml(text));
}

const noItem = new Refused(
  "no-qti-items",
  "The file holds no item of QTI 2 or 3.",
  "Export the questions as a QTI package: one ZIP file.",
);

/** What a part of a package is, by its beginning. Names of files say nothing. */
function filesOfKind(content: ContentPackage, names: ReadonlySet<string>): string[] {
  return content.names.filter(
    (name) =>
      /\.(?:xml|qti)$/i.test(name) &&
      !/imsmanifest\.xml$/i.test(name) &&
      names.has(rootName(headOf(content, name))),
  );
}

/** Files of items: as the manifest lists them, else whatever of the archive is one. */
function itemFiles(content: ContentPackage): { file: string; keywords: readonly string[] }[] {
  const listed = content.resources
    .filter(({ type }) => /^imsqti_(?:apip)?item/.test(type))
    .flatMap(({ files, keywords }) => (files[0] === undefined ? [] : [{ file: files[0], keywords }]));
  if (listed.length > 0) return listed;
  return filesOfKind(content, itemNames).map((file) => ({ file, keywords: [] }));
}

function testEntries(content: ContentPackage): Map<string, TestEntry> {
  const listed = content.resources.filter(({ type }) => /^imsqti_(?:apip)?test/.test(type));
  const files = listed.length > 0 ? listed.flatMap(({ files }) => files.slice(0, 1)) : [];
  const byFile = new Map<string, TestEntry>();
  for (const file of files) {
    let entries: TestEntry[] = [];
    try {
      entries = readTest(content.text(file, []) ?? "");
    } catch (error) {
      // A test only says where items stand; they are read without it.
      if (isHarmful(error)) throw error;
    }
    for (const entry of entries) {
      const item = content.resolve(entry.href, file);
      if (item !== undefined && !byFile.has(item)) byFile.set(item, entry);
    }
  }
  return byFile;
}

function readPackage(source: Source): Reading {
  const content = openPackage(source.bytes);
  const pictures = new PackagePictures(content);
  const notes: FidelityNote[] = [];
  const items: ForeignItem[] = [];
  const entries = testEntries(content);
  const stimuli = new Map<string, XmlElement | undefined>();
  const files = itemFiles(content);
  for (const { file, keywords } of files) {
    const place = { file: `${source.name}:${file}` };
    const stimulus = (address: string) => {
      const name = content.resolve(address, file);
      if (name === undefined) return undefined;
      if (!stimuli.has(name))
        stimuli.set(
          name,
          safely(() => readElement(content.text(name, notes) ?? "")),
        );
      return stimuli.get(name);
    };
    try {
      const root = readElement(content.text(file, notes) ?? "");
      const category = entries.get(file)?.category ?? [];
      const around = { place: { ...place, line: root.line }, pictures, from: file, keywords, category };
      items.push(...readItem(root, { ...around, scope: sourceName(source.name), stimulus }));
    } catch (error) {
      if (!(error instanceof Refused) || isHarmful(error)) throw error;
      const { rule, found, help, at } = error;
      items.push(unreadItem({ ...place, line: at.line ?? 1 }, { rule, message: found, help }, file));
    }
  }
  if (files.length === 0) throw noItem;
  return { items, files: pictures.files, notes: uniqueNotes(notes) };
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isHarmful(error)) throw error;
    return undefined;
  }
}

function readFile(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const root = readElement(withLineFeeds(text));
  if (root.name !== "assessmentItem") throw noItem;
  const pictures = new PackagePictures(undefined);
  const items = readItem(root, {
    place: { file: source.name, line: root.line },
    pictures,
    from: "",
    keywords: [],
    category: [],
    scope: sourceName(source.name),
    stimulus: () => undefined,
  });
  return { items, files: pictures.files, notes };
}

/** Reads QTI 2.0 to 2.2 and 3.0: a package, or one item. An item that can't be read costs itself alone. */
export function readQti(source: Source): Reading {
  return isZip(source.bytes) ? readPackage(source) : readFile(source);
}

/**
 * How sure it is that a file is QTI of a generation.
 * @param types what types of resources in a manifest begin with
 * @param roots names of outermost elements
 */
export function detectQti(source: Source, head: string, types: RegExp, roots: ReadonlySet<string>): number {
  if (!isZip(source.bytes)) return roots.has(rootName(head)) ? 0.95 : 0;
  try {
    const content = openPackage(source.bytes);
    if (content.resources.some(({ type }) => types.test(type))) return 0.95;
    if (content.resources.some(({ type }) => /^ims(?:qti|cc)|qti/.test(type))) return 0;
    return filesOfKind(content, roots).length > 0 ? 0.9 : 0;
  } catch (error) {
    if (error instanceof Refused) return 0;
    throw error;
  }
}

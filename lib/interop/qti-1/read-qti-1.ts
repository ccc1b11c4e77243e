import { isZip } from "../archive/read-zip";
import { decodeText, withLineFeeds } from "../decode-text";
import { type FidelityNote, uniqueNotes } from "../fidelity";
import { type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { sourceName } from "../import/source-key";
import { type ContentPackage, headOf, isHarmful, openPackage } from "../package/open-package";
import { PackagePictures } from "../package/package-pictures";
import { Refused } from "../refused";
import { childOf, childrenOf, readXml, type XmlElement } from "../xml/read-xml";
import { metadataFields, readMetadata } from "./item-metadata";
import { QuizLeftovers } from "./quiz-leftovers";
import { readItem } from "./read-item";
import { type ReadEntry, withStimuli } from "./stimuli";

const noItem = new Refused(
  "no-qti-items",
  "The file holds no <item> of QTI 1.2.",
  "Export the quiz or question bank as a QTI package or a Common Cartridge.",
);

const isQuestions = (head: string) => /<questestinterop[\s>]/i.test(head);

/** What is read into, over all files of a package. */
interface Gathered {
  pictures: PackagePictures;
  items: ForeignItem[];
  points: Set<string>;
  /** Items by the item of a bank that they copy. */
  copies: Map<ForeignItem, string>;
  idents: Set<string>;
  leftovers: QuizLeftovers;
}

/** Titles of tests, banks and sections around an item, outermost first. Names that programs give say nothing. */
function categoryOf(around: readonly XmlElement[]): string[] {
  const titles = around.flatMap((element) => {
    const title =
      element.name === "objectbank"
        ? metadataFields(childOf(element, "qtimetadata")).get("bank_title")
        : element.attributes.title;
    const given = (title ?? "").replace(/\s+/g, " ").trim();
    return given === "" || /^root[ _]section$/i.test(given) ? [] : [given];
  });
  return titles.filter((title, index) => title !== titles[index - 1]);
}

function gather(text: string, file: string, shown: string, fallback: string, gathered: Gathered): void {
  let number = 0;
  const entries: (ReadEntry & { copyOf?: string })[] = [];
  const filled = new Set<XmlElement>();
  const root = readXml(text, {
    each: ["item"],
    take(given, around) {
      const place = { file: shown, line: given.line, part: `question ${++number}` };
      const holder = around.find(({ name }) => name === "assessment" || name === "objectbank");
      const metadata = readMetadata(given);
      for (const one of around) if (one.name === "section") filled.add(one);
      const sections = around.filter(({ name }) => name === "section");
      const [section, ...more] = sections.flatMap((one) => childrenOf(one, "presentation_material"));
      const item = readItem(given, {
        place,
        pictures: gathered.pictures,
        from: file,
        category: categoryOf(around),
        scope: holder?.attributes.ident ?? fallback,
        metadata,
        ...(section ? { section: { ...section, children: [section, ...more] } } : {}),
      });
      const { ident = "" } = given.attributes;
      if (metadata.points && item.body.kind !== "description")
        gathered.points.add(String(Number(metadata.points)));
      if (ident) gathered.idents.add(ident);
      const stimulus =
        metadata.stimulus ??
        [...sections].reverse().flatMap(({ attributes }) => attributes.parent_stimulus_item_ident ?? [])[0];
      const { copyOf } = metadata;
      entries.push({
        item,
        ident,
        ...(stimulus ? { stimulus } : {}),
        ...(copyOf && copyOf !== ident ? { copyOf } : {}),
      });
    },
  });
  gathered.leftovers.take(root, filled);
  for (const { item, copyOf } of withStimuli(entries)) {
    if (copyOf) gathered.copies.set(item, copyOf);
    gathered.items.push(item);
  }
}

/** Files of questions, in the manifest's order. Canvas writes each quiz twice into a cartridge; the fuller one counts. */
function questionFiles(content: ContentPackage): string[] {
  const listed = content.resources.flatMap(({ files }) => files);
  const names = [...new Set([...listed, ...content.names])];
  const known = new Set(content.names);
  return names.filter((name) => {
    if (!/\.(?:xml|qti|dat)$/i.test(name) || /imsmanifest\.xml$/i.test(name)) return false;
    const quiz = /(?:^|\/)([^/]+)\/assessment_qti\.xml$/i.exec(name)?.[1];
    if (quiz && known.has(`${content.base}non_cc_assessments/${quiz}.xml.qti`)) return false;
    return isQuestions(headOf(content, name));
  });
}

const withoutEnding = (name: string) => name.replace(/(?:\.[a-z]+)+$/i, "");

function readPackage(source: Source, gathered: Gathered, content: ContentPackage): FidelityNote[] {
  const notes: FidelityNote[] = [];
  const files = questionFiles(content);
  if (files.length === 0) throw noItem;
  // What Canvas says before a quiz stands beside its questions.
  const settings = content.names.filter((name) => /(?:^|\/)assessment_meta\.xml$/i.test(name));
  if (settings.some((name) => /<description>[^<]*\S/.test(headOf(content, name))))
    gathered.leftovers.add("instructions");
  for (const file of files) {
    const shown = `${source.name}:${file}`;
    try {
      gather(content.text(file, notes) ?? "", file, shown, withoutEnding(file), gathered);
    } catch (error) {
      if (!(error instanceof Refused) || isHarmful(error)) throw error;
      const { rule, found, help, at } = error;
      gathered.items.push(
        unreadItem({ file: shown, line: at.line ?? 1 }, { rule, message: found, help }, file),
      );
    }
  }
  return notes;
}

function summary({ items, copies, idents, points, leftovers }: Gathered): {
  items: ForeignItem[];
  notes: FidelityNote[];
} {
  const kept = items.filter((item) => !idents.has(copies.get(item) ?? ""));
  const twice = items.length - kept.length;
  const notes: FidelityNote[] = [];
  if (twice > 0)
    notes.push({
      fate: "changed",
      rule: "quiz-and-bank",
      message: `${twice === 1 ? "One question stands" : `${twice} questions stand`} in a quiz and in a question bank. Each was taken once, from its bank.`,
    });
  if (points.size > 1)
    notes.push({
      fate: "changed",
      rule: "points",
      message: `Questions gave different points (${[...points].slice(0, 8).join(", ")}); here each counts alike.`,
    });
  return { items: kept, notes: [...notes, ...leftovers.notes(idents)] };
}

/**
 * Reads QTI 1.2 as Canvas, Blackboard, Respondus and Common Cartridges write it: one file, or a package. An item that can't be read
 * costs itself alone.
 */
export function readQti1(source: Source): Reading {
  const content = isZip(source.bytes) ? openPackage(source.bytes) : undefined;
  const pictures = new PackagePictures(content);
  const gathered: Gathered = {
    pictures,
    items: [],
    points: new Set(),
    copies: new Map(),
    idents: new Set(),
    leftovers: new QuizLeftovers(),
  };
  let notes: FidelityNote[];
  if (content) notes = readPackage(source, gathered, content);
  else {
    const decoded = decodeText(source.bytes);
    notes = decoded.notes;
    gather(withLineFeeds(decoded.text), "", source.name, sourceName(source.name), gathered);
  }
  if (gathered.items.length === 0) throw noItem;
  const { items, notes: own } = summary(gathered);
  return { items, files: pictures.files, notes: uniqueNotes([...notes, ...own]) };
}

/** How sure it is that a file is QTI 1.2, by what it holds. */
export function detectQti1(source: Source, head: string): number {
  if (!isZip(source.bytes)) return isQuestions(head) ? 0.95 : 0;
  try {
    return questionFiles(openPackage(source.bytes)).length > 0 ? 0.9 : 0;
  } catch (error) {
    if (error instanceof Refused) return 0;
    throw error;
  }
}

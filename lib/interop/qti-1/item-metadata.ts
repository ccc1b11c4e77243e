import { localName } from "../package/read-manifest";
import { childrenOf, type XmlElement, xmlText } from "../xml/read-xml";

/** What an item is, as far as its program says so. */
export type StatedKind =
  | "true-false"
  | "essay"
  | "text-only"
  | "number"
  | "blanks"
  | "dropdowns"
  | "match"
  | "unsupported";

/** Names of kinds in Canvas, Common Cartridges, Blackboard, Brightspace and Sakai, and in files of QTI 1.2's own time, in small letters. */
const kinds: Record<string, StatedKind> = {
  true_false_question: "true-false",
  "cc.true_false.v0p1": "true-false",
  "true/false": "true-false",
  "true false": "true-false",
  "either/or": "true-false",
  essay_question: "essay",
  "cc.essay.v0p1": "essay",
  essay: "essay",
  "short response": "essay",
  "long answer": "essay",
  "short answers/essay": "essay",
  text_only_question: "text-only",
  numerical_question: "number",
  numeric: "number",
  fill_in_multiple_blanks_question: "blanks",
  "fill in the blank plus": "blanks",
  multiple_dropdowns_question: "dropdowns",
  "jumbled sentence": "dropdowns",
  matching_question: "match",
  calculated_question: "unsupported",
  calculated: "unsupported",
  file_upload_question: "unsupported",
  "file upload": "unsupported",
  "hot spot": "unsupported",
  "quiz bowl": "unsupported",
  "opinion scale": "unsupported",
  arithmetic: "unsupported",
  "significant figures": "unsupported",
  likert: "unsupported",
  "audio recording": "unsupported",
};

/** What an item says of itself. */
export interface ItemMetadata {
  kind?: StatedKind;
  /** The kind as its program calls it. */
  kindName: string;
  points?: string;
  /** The item of a bank that this one is a copy of. */
  copyOf?: string;
  /** The category that a cartridge puts it into. */
  category?: string;
  /** The item whose text stands above this one. */
  stimulus?: string;
  /** What it is about, in words of its author. */
  tags: string[];
  /** What else its author said of it, and has no place here: what it is, and the words. */
  unplaced: [what: string, words: string][];
}

function allBelow(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    found.push(child);
    allBelow(child, found);
  }
  return found;
}

/** Labelled fields below an element, by their names in small letters. */
export function metadataFields(element: XmlElement | undefined): Map<string, string> {
  const fields = new Map<string, string>();
  for (const one of element ? allBelow(element) : []) {
    const name = localName(one.name).toLowerCase();
    if (name === "qtimetadatafield" || name === "qti_metadatafield") {
      const [label] = childrenOf(one, "fieldlabel");
      const [entry] = childrenOf(one, "fieldentry");
      fields.set(xmlText(label).trim().toLowerCase(), xmlText(entry).trim());
    } else if (/^(?:bbmd|qmd)_/.test(name)) fields.set(name, xmlText(one).trim());
  }
  return fields;
}

/** Fields that name the kind of an item, the one that says most first. */
const kindFields = ["question_type", "cc_profile", "bbmd_questiontype", "qmd_questiontype", "qmd_itemtype"];

/** Fields for the author's eyes that have no place here. */
const authorFields: Record<string, string> = {
  qmd_instructornotes: "A note for instructors",
  qmd_levelofdifficulty: "The level of difficulty",
};

/** What the metadata of an item says. */
export function readMetadata(item: XmlElement): ItemMetadata {
  const fields = metadataFields(childrenOf(item, "itemmetadata")[0]);
  const names = kindFields.flatMap((name) => fields.get(name) ?? []);
  const isKind = (name: string) => Object.hasOwn(kinds, name.toLowerCase());
  const kindName = names.find(isKind) ?? names[0] ?? "";
  const kind = isKind(kindName) ? kinds[kindName.toLowerCase()] : undefined;
  const points = fields.get("points_possible") ?? fields.get("cc_weighting");
  const copyOf = fields.get("assessment_question_identifierref");
  const category = fields.get("cc_question_category");
  const stimulus = fields.get("parent_stimulus_item_ident");
  const about = [fields.get("qmd_topic") ?? "", ...(fields.get("qmd_keywords") ?? "").split(/[,;]/)];
  return {
    kindName,
    tags: about.map((word) => word.trim()).filter(Boolean),
    unplaced: Object.entries(authorFields).flatMap(([name, what]): [string, string][] => {
      const words = fields.get(name) ?? "";
      return words === "" ? [] : [[what, words]];
    }),
    ...(kind ? { kind } : {}),
    ...(points ? { points } : {}),
    ...(copyOf ? { copyOf } : {}),
    ...(category ? { category } : {}),
    ...(stimulus ? { stimulus } : {}),
  };
}

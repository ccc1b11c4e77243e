import type { Diagnostic, Place } from "@/lib/shared/diagnostic";
import { type OutlineItem, outlineItemOf } from "../delivery/outline-item";
import type { Item } from "../item";
import { type ItemLint, lintItem } from "../lint/lint-item";
import type { LintContext } from "../lint/lint-rule";
import { parseItemFile } from "../parse/item-file";
import { parseLessonFile } from "../parse/lesson-file";
import type { ParsedLesson } from "../parse/parsed";
import type { ImageUse } from "../parse/part-context";
import { digest } from "./pack";

/** What the compiler keeps in memory of an item: enough to hold it against the rest of the bank, not its content. */
export interface ItemFacts extends OutlineItem {
  sources: string[];
  competencies: string[];
  /** Rules that the item answers. */
  allow: string[];
  lint: ItemLint;
}

/** Where the content of an item or a case stands in its file's content, in bytes, and its hash. */
export interface ContentPlace {
  start: number;
  length: number;
  hash: string;
}

/** What is known of a part of a file beside its content. */
interface PartFacts {
  /** The opening tag. */
  at: Place;
  /** Places of the attributes that may be found wrong later, by name. */
  places: Record<string, Place>;
  images: ImageUse[];
  content: ContentPlace;
}

/** A file of a bank after it was read by itself. Plain data, without the content of its items. */
export interface FileFacts {
  items: (PartFacts & { item: ItemFacts })[];
  cases: (PartFacts & { case: { id: string } })[];
  /** For a lesson, all of it: there are few. */
  lesson?: Omit<ParsedLesson, "diagnostics">;
  /** Without the file's name, so that the same text in another place is known. */
  diagnostics: Omit<Diagnostic, "file">[];
}

/** What the reading of a file depends on beside its text. Plain data. */
export interface FileSettings extends LintContext {
  kind: "items" | "lesson";
  /** The domain of items that name none, where the bank has a single one. */
  fallbackDomain?: string | undefined;
}

/** A file's facts, and the content of its items and cases as JSON, one behind the other. */
export interface CompiledFile {
  facts: FileFacts;
  content: Buffer;
}

/** Attributes that checks over the whole bank point at. */
const pointedAt = ["id", "domain", "sources", "competencies", "allow"];

function fewPlaces(places: Record<string, Place>): Record<string, Place> {
  const few: Record<string, Place> = {};
  for (const name of pointedAt) if (places[name]) few[name] = places[name];
  return few;
}

/** Length of the hashes of content: enough that no two of a million items meet. */
const hashLength = 24;

/** The name of some content. */
export function contentHash(json: string | Uint8Array): string {
  return digest(json).slice(0, hashLength);
}

function factsOf(item: Item, lint: ItemLint): ItemFacts {
  const { sources, competencies, allow } = item;
  return { ...outlineItemOf(item), sources, competencies, allow: allow.map(({ rule }) => rule), lint };
}

/** Reads a file by itself: parses it, lints its items, and parts what is known of them from what they say. */
export function compileFile(text: string, settings: FileSettings): CompiledFile {
  const withoutFile = ({ file: _file, ...rest }: Diagnostic) => rest;
  if (settings.kind === "lesson") {
    const { diagnostics, ...lesson } = parseLessonFile(text, "");
    const facts = { items: [], cases: [], lesson, diagnostics: diagnostics.map(withoutFile) };
    return { facts, content: Buffer.alloc(0) };
  }
  const parsed = parseItemFile(text, "", settings.fallbackDomain);
  const contents: string[] = [];
  let end = 0;
  const keep = (value: unknown): ContentPlace => {
    const json = JSON.stringify(value);
    const length = Buffer.byteLength(json);
    contents.push(json);
    end += length;
    return { start: end - length, length, hash: contentHash(json) };
  };
  const items = parsed.items.map(({ item, at, places, images }) => ({
    item: factsOf(item, lintItem(item, settings)),
    at,
    places: fewPlaces(places),
    images,
    content: keep(item),
  }));
  const cases = parsed.cases.map((one) => ({
    case: { id: one.case.id },
    at: one.at,
    places: fewPlaces(one.places),
    images: one.images,
    content: keep(one.case),
  }));
  const facts = { items, cases, diagnostics: parsed.diagnostics.map(withoutFile) };
  return { facts, content: Buffer.from(contents.join("")) };
}

import type { Diagnostic, Place } from "@/lib/shared/diagnostic";
import type { BankMeta } from "../bank";
import type { ParsedLesson } from "../parse/parsed";
import type { ImageUse } from "../parse/part-context";
import type { Block } from "../rich-text";
import type { ContentPlace, ItemFacts } from "./compiled-file";

/** A picture that is there. */
export interface FoundImage {
  /** Its path as the author wrote it. */
  written: string;
  /** Path from the bank's folder. */
  src: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** A part of a bank whose content is not in memory. */
export interface DraftPart {
  file: string;
  at: Place;
  places: Record<string, Place>;
  images: ImageUse[];
  content: ContentPlace;
  /** Key of the file that the content stands in (see compile-cache.ts). */
  source: string;
  /** The pictures that it shows, once they were looked up. */
  found?: FoundImage[];
}

/** An item whose content is not in memory. */
export interface DraftItem extends DraftPart {
  item: ItemFacts;
  /** How many items stand before it in its file. */
  index: number;
}

/** A bank after its files were read and before its parts were held against each other. */
export interface DraftBank {
  id: string;
  meta: BankMeta;
  landing: Block[];
  landingImages: ImageUse[];
  /** `bank.mdx` as the user would type it. */
  file: string;
  /** The items of each file. Of a file that is as it was the last time, the same array with the same objects. */
  groups: (readonly DraftItem[])[];
  cases: (DraftPart & { case: { id: string } })[];
  lessons: (Omit<ParsedLesson, "diagnostics"> & { file: string; slug: string })[];
  diagnostics: Diagnostic[];
}

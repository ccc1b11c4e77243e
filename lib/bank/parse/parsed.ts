import type { Diagnostic, Place } from "@/lib/shared/diagnostic";
import type { LessonMeta } from "../bank";
import type { Case, Item } from "../item";
import type { Block } from "../rich-text";
import type { CheckUse, ImageUse } from "./part-context";

/** An item and where its parts stand, so that checks over the whole bank can point at them. */
export interface ParsedItem {
  item: Item;
  /** The opening tag. */
  at: Place;
  /** Places of attributes by name. A value taken from the frontmatter has its place there. */
  places: Record<string, Place>;
  images: ImageUse[];
}

/** A case and where it stands. */
export interface ParsedCase {
  case: Case;
  at: Place;
  places: Record<string, Place>;
  images: ImageUse[];
}

/** What one question file holds. Plain data: it is cached as JSON. */
export interface ParsedItemFile {
  items: ParsedItem[];
  cases: ParsedCase[];
  diagnostics: Diagnostic[];
}

/** What one lesson file holds. `meta` is undefined when its frontmatter is not usable. */
export interface ParsedLesson {
  meta: LessonMeta | undefined;
  places: Record<string, Place>;
  body: Block[];
  images: ImageUse[];
  checkUses: CheckUse[];
  diagnostics: Diagnostic[];
}

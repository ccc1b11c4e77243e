import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { BankMeta } from "../bank";
import type { ParsedCase, ParsedItem, ParsedLesson } from "../parse/parsed";
import type { ImageUse } from "../parse/part-context";
import type { Block } from "../rich-text";

/** A bank after its files were parsed and before its parts were checked against each other. */
export interface DraftBank {
  id: string;
  meta: BankMeta;
  landing: Block[];
  landingImages: ImageUse[];
  /** `bank.mdx` as the user would type it. */
  file: string;
  items: (ParsedItem & { file: string })[];
  cases: (ParsedCase & { file: string })[];
  lessons: (ParsedLesson & { file: string; slug: string })[];
  diagnostics: Diagnostic[];
}

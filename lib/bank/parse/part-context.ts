import type { Definition } from "mdast";
import type { Place } from "@/lib/shared/diagnostic";
import type { Report } from "./report";

/** A picture that the text shows, to be looked up in the bank's folder later. */
export interface ImageUse {
  src: string;
  at: Place;
}

/** A live question that a lesson shows, to be looked up in the bank later. */
export interface CheckUse {
  question: string;
  at: Place;
}

/** What the conversion of a part of a file needs to know and collects on its way. */
export interface PartContext {
  report: Report;
  /** Where the text stands, for messages: "in a hint". */
  where: string;
  /** Whether `<Blank>` may stand here. */
  blanks: boolean;
  /** Whether `<Check>` may stand here. */
  checks: boolean;
  definitions: Map<string, Definition>;
  /** Names of footnotes that the text refers to. They are reported there, not where they are defined. */
  footnotes: Set<string>;
  images: ImageUse[];
  checkUses: CheckUse[];
  /** Ids of headings given so far, and how often. */
  headingIds: Map<string, number>;
}

/** A context for a part of a file. */
export function createPartContext(
  report: Report,
  where: string,
  may: { blanks?: boolean; checks?: boolean } = {},
): PartContext {
  return {
    report,
    where,
    blanks: may.blanks ?? false,
    checks: may.checks ?? false,
    definitions: new Map(),
    footnotes: new Set(),
    images: [],
    checkUses: [],
    headingIds: new Map(),
  };
}

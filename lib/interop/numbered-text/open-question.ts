import type { SourcePlace } from "../fidelity";
import type { FieldName } from "./labels";
import type { Ahead, Line } from "./line";

/** An option on its way. */
export interface OpenOption {
  letter: string;
  lines: Line[];
  /** A sign of its own says that it is the key. */
  isKey: boolean;
  why: Line[];
  /** Feedback under it, which may be meant for the question as a whole. */
  feedback: Line[];
}

/** A question on its way: its lines, by what they belong to. */
export interface OpenQuestion {
  number?: number | undefined;
  place: SourcePlace;
  stem: Line[];
  options: OpenOption[];
  /** By field; hints are several. */
  fields: Map<FieldName, Line[]>;
  hints: Line[][];
  /** Letters, or words, from a list of answers elsewhere. */
  listed?: string;
  /** What stood above its number. */
  ahead?: Ahead;
  category: string[];
}

/** A question without anything yet. */
export function openQuestion(
  place: SourcePlace,
  number: number | undefined,
  category: string[],
): OpenQuestion {
  return { number, place, stem: [], options: [], fields: new Map(), hints: [], category };
}

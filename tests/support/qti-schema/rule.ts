import type { SimpleType } from "./simple-types";

/** What an element may have and hold. */
export interface Rule {
  /** The namespace that it is in. */
  space: string;
  /** Its children in their order, as a document type says it; none where this is left out. */
  children?: string;
  /** Text: anywhere between the children, or of a simple type where there are none. Where this is left out, white space at most. */
  text?: "mixed" | SimpleType;
  required?: Readonly<Record<string, SimpleType>>;
  optional?: Readonly<Record<string, SimpleType>>;
  /** Where it differs from what the schema has: what is narrower here, and why. */
  narrower?: string;
}

/** Rules by the name of the element; by `parent/name` where it depends on where the element stands. */
export type Rules = Readonly<Record<string, Rule>>;

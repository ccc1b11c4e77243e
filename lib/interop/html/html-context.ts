import type { FidelityNote } from "../fidelity";

/** What the conversion needs and where it writes what it had to drop. */
export interface HtmlContext {
  notes: FidelityNote[];
  /** The path in the bank of the picture at an address; undefined when there is none, which is noted by who is asked. */
  picture(address: string): string | undefined;
}

/** Notes what became of a part of the text. */
export function note(
  context: HtmlContext,
  fate: FidelityNote["fate"],
  rule: string,
  message: string,
  help?: string,
): void {
  context.notes.push({ fate, rule, message, ...(help ? { help } : {}) });
}

import type { Diagnostic } from "@/lib/shared/diagnostic";
import type { SourcePlace } from "./fidelity";

/**
 * Thrown deep inside a reader where a whole file can't be taken: it is too large, too deep, or not what it says. Caught by
 * `readSource`, which is the only way in; nobody else sees it.
 */
export class Refused extends Error {
  /**
   * @param rule kebab-case id of the reason
   * @param found one sentence: what was found and what was wanted
   * @param help one sentence: what to do
   */
  constructor(
    readonly rule: string,
    readonly found: string,
    readonly help: string,
    readonly at: Partial<SourcePlace> = {},
  ) {
    super(found);
  }

  /** The same as data. */
  toDiagnostic(file: string): Diagnostic {
    return {
      file: this.at.file ?? file,
      line: this.at.line ?? 1,
      column: 1,
      severity: "error",
      rule: this.rule,
      message: this.found,
      help: this.help,
    };
  }
}

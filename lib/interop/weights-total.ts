import type { FidelityNote } from "./fidelity";
import type { ForeignOption } from "./foreign-item";

/**
 * Says where the right options of a question with several don't make up the whole of its marks: there one of them alone gave all of them, or
 * all together did not. Thirds are written as 33.333, or 33.
 */
export function noteWeightsTotal(options: readonly ForeignOption[], notes: FidelityNote[]): void {
  const total = options.reduce((sum, { fraction }) => sum + Math.max(0, fraction), 0);
  if (total === 0 || Math.abs(total - 1) <= 0.02) return;
  notes.push({
    fate: "changed",
    rule: "weights-total",
    message: `The right options give ${Math.round(total * 100)} % of the marks; here they are the key together.`,
    help: "Look whether each of them belongs to the key.",
  });
}

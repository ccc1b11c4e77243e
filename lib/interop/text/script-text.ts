const digits = "0123456789+-=()";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

/**
 * Raised or lowered text in plain signs: H₂O and m² have signs of their own; other text is written as x^n or x_(ab), which everybody
 * who reads formulas knows.
 */
export function scriptText(text: string, way: "sup" | "sub"): string {
  const plain = text.replace(/\s+/g, " ").trim().replaceAll("\u2212", "-");
  const table = way === "sup" ? raised : lowered;
  const signs = Array.from(plain, (sign) => table[digits.indexOf(sign)]);
  if (plain !== "" && Array.from(plain).every((sign) => digits.includes(sign))) return signs.join("");
  if (/^(?:st|nd|rd|th|er|e|o|a)$/i.test(plain) && way === "sup") return plain;
  const sign = way === "sup" ? "^" : "_";
  return plain.length > 1 ? `${sign}(${plain})` : plain && `${sign}${plain}`;
}

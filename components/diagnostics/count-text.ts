const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** How many errors and warnings there are, without what there is none of. */
export function countText(errors: number, warnings: number): string {
  const parts = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")];
  return parts.filter(Boolean).join(", ") || "nothing to mend";
}

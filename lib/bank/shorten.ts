/** A text of at most `longest` characters: cut between words, with an ellipsis where something was cut. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(" ");
  const whole = lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s.,;:!?]+$/, "")}…`;
}

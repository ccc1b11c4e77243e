/**
 * Breaks a label into lines that fit. Words that don't are left as they are; what is too much for the last line ends in
 * an ellipsis.
 * @param measure the width of a text, in the unit of `width`
 */
export function wrapLabel(
  label: string,
  width: number,
  measure: (text: string) => number,
  maxLines: number,
): string[] {
  const lines: string[] = [];
  let rest = label.split(/\s+/).filter(Boolean);
  while (rest.length > 0) {
    let count = 1;
    while (count < rest.length && measure(rest.slice(0, count + 1).join(" ")) <= width) count += 1;
    const isLast = lines.length === maxLines - 1 && count < rest.length;
    lines.push(rest.slice(0, count).join(" ") + (isLast ? "…" : ""));
    rest = isLast ? [] : rest.slice(count);
  }
  return lines;
}

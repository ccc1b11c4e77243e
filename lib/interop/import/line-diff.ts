/** A line that is gone (`-`), new (`+`) or the same (` `). */
export interface DiffLine {
  sign: "-" | "+" | " ";
  text: string;
}

/** Texts with more lines are shown as all gone and all new: the table would be too large. */
const mostLines = 600;

/** The difference of two texts by lines: the longest common subsequence stays. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split("\n");
  const b = after.split("\n");
  if (a.length > mostLines || b.length > mostLines)
    return [
      ...a.map((text) => ({ sign: "-" as const, text })),
      ...b.map((text) => ({ sign: "+" as const, text })),
    ];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] as number;
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      lines.push({ sign: " ", text: a[row++] as string });
      column++;
    } else if (column >= b.length || (row < a.length && at(row + 1, column) >= at(row, column + 1)))
      lines.push({ sign: "-", text: a[row++] as string });
    else lines.push({ sign: "+", text: b[column++] as string });
  }
  return lines;
}

/** Only what changed, with a line around it. */
export function briefDiff(lines: readonly DiffLine[]): DiffLine[] {
  return lines.filter((_, index) =>
    [index - 1, index, index + 1].some((near) => lines[near] && lines[near].sign !== " "),
  );
}

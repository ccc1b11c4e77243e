/** One line of a file as it stands there: its words, and the line break that ends it. */
interface FileLine {
  text: string;
  /** Empty after the last line. */
  end: string;
}

function splitLines(text: string): FileLine[] {
  const parts = text.split(/(\r\n|\r|\n)/);
  const lines: FileLine[] = [];
  for (let index = 0; index < parts.length; index += 2)
    lines.push({ text: parts[index] as string, end: parts[index + 1] ?? "" });
  return lines;
}

/** The line break that most lines of a text end in. */
function usualEnd(lines: readonly FileLine[]): string {
  const counts = new Map<string, number>();
  for (const { end } of lines) if (end) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "\n";
}

/**
 * Puts other lines in the place of some lines of a file. Lines at both ends that are the same stay untouched, line
 * breaks included, so that a difference between before and after shows the change and no more.
 * @param first index of the first line to go, from 0
 * @param count how many lines go
 * @param lines what comes in their place, without line breaks
 */
export function replaceLines(text: string, first: number, count: number, lines: readonly string[]): string {
  const all = splitLines(text);
  const old = all.slice(first, first + count);
  let same = 0;
  while (same < old.length && same < lines.length && old[same]?.text === lines[same]) same++;
  let sameAtEnd = 0;
  while (
    sameAtEnd < Math.min(old.length, lines.length) - same &&
    old[old.length - 1 - sameAtEnd]?.text === lines[lines.length - 1 - sameAtEnd]
  )
    sameAtEnd++;
  const end = usualEnd(all);
  const fresh = lines.slice(same, lines.length - sameAtEnd).map((line): FileLine => ({ text: line, end }));
  const result = [...all.slice(0, first + same), ...fresh, ...all.slice(first + count - sameAtEnd)];
  // The file's last line ends in nothing, wherever it came from.
  if (first + count >= all.length && sameAtEnd === 0 && fresh.length > 0) {
    const last = result[result.length - 1] as FileLine;
    result[result.length - 1] = { ...last, end: "" };
  }
  return result.map((line) => line.text + line.end).join("");
}

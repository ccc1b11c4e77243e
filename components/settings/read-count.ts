/** A count from 0 to 999 as somebody typed it; undefined when it is none. */
export function readCount(text: string): number | undefined {
  const trimmed = text.trim();
  return /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : undefined;
}

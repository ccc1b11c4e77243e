/** A count with its word: "1 item", "1,204 items". */
export function countText(count: number, word: string): string {
  return `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;
}

/** The frontmatter of a file as it stands there, from `---` to `---`; empty when there is none. */
export function frontmatterOf(text: string): string {
  const clean = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?=\n|$)/.exec(clean)?.[0] ?? "";
}

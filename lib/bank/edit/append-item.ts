/**
 * The text of a file with a new item at its end. What was there stays as it was.
 * @param file the file's text, or undefined for a new file
 * @param item its text, without a line break at its end
 * @param domain stands in the frontmatter of a new file
 */
export function appendItem(file: string | undefined, item: string, domain: string): string {
  if (file === undefined) return `---\ndomain: ${domain}\n---\n\n${item}\n`;
  const lineBreak = file.includes("\r\n") ? "\r\n" : "\n";
  const gap =
    file === "" || /\n\r?\n$/.test(file) ? "" : file.endsWith("\n") ? lineBreak : lineBreak.repeat(2);
  return `${file}${gap}${item.replaceAll("\n", lineBreak)}${lineBreak}`;
}

import type { Place } from "@/lib/shared/diagnostic";

/** The place of the `{` that is still open just before `at`. */
export function openBraceBefore(text: string, at: Place | undefined): Place | undefined {
  const lines = text.split("\n");
  let depth = 0;
  for (let line = Math.min(at?.line ?? lines.length, lines.length); line > 0; line--) {
    const row = lines[line - 1] as string;
    const end = line === at?.line ? Math.min(at.column - 1, row.length) : row.length;
    for (let index = end - 1; index >= 0; index--) {
      if (row[index - 1] === "\\") continue;
      if (row[index] === "}") depth++;
      else if (row[index] === "{" && depth-- === 0) return { line, column: index + 1 };
    }
  }
  return at;
}

/** The line that starts with `import` or `export` at or before a place. */
export function statementBefore(
  text: string,
  at: Place | undefined,
): { place: Place; word: "import" | "export" } {
  const lines = text.split("\n");
  for (let line = Math.min(at?.line ?? lines.length, lines.length); line > 0; line--) {
    const word = /^(import|export)\b/.exec(lines[line - 1] as string)?.[1];
    if (word) return { place: { line, column: 1 }, word: word as "import" | "export" };
  }
  return { place: at ?? { line: 1, column: 1 }, word: "import" };
}

/** The last `<` before `at` that a tag's name follows, and that name. */
export function tagBefore(text: string, at: Place | undefined): { name: string; at: Place } | undefined {
  const lines = text.split("\n");
  for (let line = Math.min(at?.line ?? lines.length, lines.length); line > 0; line--) {
    const row = lines[line - 1] as string;
    const found = /<([a-z_$][\w$.:-]*)[^<]*$/i.exec(line === at?.line ? row.slice(0, at.column - 1) : row);
    if (found) return { name: found[1] as string, at: { line, column: found.index + 1 } };
  }
  return undefined;
}

/** The place of the first quote in a tag that opens an attribute's value and is not closed on its line. */
export function openQuote(text: string): Place | undefined {
  for (const [index, row] of text.split("\n").entries()) {
    const tag = /<[a-z][^<>"']*(?:=\s*(?:"[^"]*"|'[^']*')[^<>"']*)*=\s*(?:"[^"]*|'[^']*)$/i.exec(row);
    if (tag) return { line: index + 1, column: tag.index + tag[0].search(/(?:"[^"]*|'[^']*)$/) + 1 };
  }
  return undefined;
}

/** A part of an item's text that an author writes in: where it stands, and what stands before each of its lines. */
export interface SourceField {
  /** Offsets in the item's text. */
  from: number;
  until: number;
  /** What is written, without indents and signs of quotation. */
  text: string;
  /** What precedes each line: nothing for the first of a paragraph, `  > ` in a rationale. */
  prefixes: string[];
}

/** How lines of a field are led in: what may stand before each, and what is written before a new one. */
export interface FieldManner {
  /** Matches what may stand before the first line, and before the others. */
  first: RegExp;
  others: RegExp;
  /** Before a line that the author did not write. */
  fresh: string;
}

/** Words that stand below the column of their first line, as in a part or an option. */
export function indentedBy(columns: number): FieldManner {
  return {
    first: /^/,
    others: new RegExp(`^[ \\t]{0,${columns}}`),
    fresh: " ".repeat(columns),
  };
}

/** A quotation whose sign stands in a column, counted from 0. */
export function quotedAt(columns: number): FieldManner {
  // A line without the sign still belongs to the quotation's paragraph, as Markdown has it.
  const sign = /^[ \t]*(?:>[ \t]?)?/;
  return { first: /^>[ \t]?/, others: sign, fresh: `${" ".repeat(columns)}> ` };
}

/** Cuts a field out of an item's text. */
export function cutField(source: string, from: number, until: number, manner: FieldManner): SourceField {
  const prefixes: string[] = [];
  const lines = source
    .slice(from, until)
    .split("\n")
    .map((line, index) => {
      const prefix = (index === 0 ? manner.first : manner.others).exec(line)?.[0] ?? "";
      prefixes.push(prefix);
      return line.slice(prefix.length);
    });
  return { from, until, text: lines.join("\n"), prefixes };
}

/**
 * Another text of a field as it stands in the file. Lines keep what preceded them.
 * @param fresh before a line that the author did not write
 */
export function printField(
  text: string,
  before: Pick<SourceField, "text" | "prefixes">,
  fresh: string,
): string {
  const old = before.text.split("\n");
  const lines = text.split("\n");
  return lines
    .map((line, index) => {
      const kept = before.prefixes[index];
      // A line of a quotation that lacks the sign belongs to it only as long as it goes on from the line above.
      const lacksSign = kept !== undefined && fresh.includes(">") && !kept.includes(">");
      const isAsItWas = line === old[index] && lines[index - 1] === old[index - 1];
      const prefix = kept === undefined || (lacksSign && !isAsItWas) ? fresh : kept;
      return line === "" ? prefix.trimEnd() : prefix + line;
    })
    .join("\n");
}

/** What a field is that nobody wrote in before. @param first what precedes its first line */
export function newField(...first: string[]): Pick<SourceField, "text" | "prefixes"> {
  return { text: "", prefixes: first };
}

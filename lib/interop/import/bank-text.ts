import type { Case, Item } from "@/lib/bank/item";
import { splitFrontmatter } from "@/lib/bank/parse/frontmatter";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { splitItems } from "@/lib/bank/parse/split-items";

/** A file of a bank as text, by its path from the bank's folder. */
export interface BankText {
  path: string;
  text: string;
}

/** A whole item or case in a file: the lines from its opening tag to its closing one. */
export interface TextPiece {
  id: string;
  /** Line breaks are line feeds. */
  text: string;
}

const openingId = /^\s*<[A-Z][A-Za-z]*\b[^>]*?\sid\s*=\s*["']([^"']+)["']/;

/** Items and cases of a file by id, as text. Questions of a case are part of it. */
export function listPieces(text: string): TextPiece[] {
  return splitItems(splitFrontmatter(text).body).flatMap((chunk) => {
    const id = chunk.kind === "loose" ? undefined : openingId.exec(chunk.text.split("\n\n", 1)[0] ?? "")?.[1];
    return id === undefined ? [] : [{ id, text: chunk.text }];
  });
}

/** What a bank's files hold, by id. */
export interface BankContent {
  items: Map<string, Item>;
  cases: Map<string, Case>;
  /** Which file an item or case stands in. */
  fileOf: Map<string, string>;
  /** Pieces of draft files as text, by id. */
  drafts: Map<string, TextPiece & { path: string }>;
  /** Every id that is written anywhere, also in items that are broken today. */
  ids: Set<string>;
}

/** Where items wait that are not finished: a folder that is never compiled. */
export const draftFolder = "drafts/";

/**
 * Reads the files of a bank, draft files among them.
 * @param fallbackDomain the domain of items that name none, where the bank has a single one
 */
export function readBankContent(files: readonly BankText[], fallbackDomain: string | undefined): BankContent {
  const content: BankContent = {
    items: new Map(),
    cases: new Map(),
    fileOf: new Map(),
    drafts: new Map(),
    ids: new Set(),
  };
  for (const { path, text } of files) {
    for (const [, id = ""] of text.matchAll(/\sid\s*=\s*["']([^"']+)["']/g)) content.ids.add(id);
    if (path.startsWith(draftFolder)) {
      for (const piece of listPieces(text)) content.drafts.set(piece.id, { ...piece, path });
      continue;
    }
    const { items, cases } = parseItemFile(text, path, fallbackDomain);
    for (const { item } of items) {
      content.items.set(item.id, item);
      content.fileOf.set(item.id, path);
    }
    for (const one of cases) {
      content.cases.set(one.case.id, one.case);
      content.fileOf.set(one.case.id, path);
    }
  }
  return content;
}

/**
 * A file with some of its items and cases replaced, or taken out where the new text is undefined. Nothing else in it changes.
 * @returns undefined when one of them does not stand in it by itself
 */
export function replacePieces(
  text: string,
  changes: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const hasReturns = text.includes("\r\n");
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const plain = text.slice(mark.length).replace(/\r\n?/g, "\n");
  const { body, bodyOffset } = splitFrontmatter(plain);
  const lines = plain.split("\n");
  const done = new Set<string>();
  for (const chunk of [...splitItems(body)].reverse()) {
    if (chunk.kind === "loose") continue;
    const id = openingId.exec(chunk.text.split("\n\n", 1)[0] ?? "")?.[1];
    if (id === undefined || !changes.has(id) || done.has(id)) continue;
    const from = bodyOffset + chunk.offset;
    const length = chunk.text.split("\n").length;
    const change = changes.get(id);
    if (change !== undefined) lines.splice(from, length, ...change.trimEnd().split("\n"));
    else {
      // The blank line above goes with it.
      const above = from > 0 && lines[from - 1]?.trim() === "" ? 1 : 0;
      lines.splice(from - above, length + above);
    }
    done.add(id);
  }
  if (done.size !== changes.size) return undefined;
  const joined = lines.join("\n");
  return mark + (hasReturns ? joined.replaceAll("\n", "\r\n") : joined);
}

/** A file with pieces added at its end. */
export function appendPieces(text: string | undefined, pieces: readonly string[]): string {
  const added = pieces.map((piece) => piece.trimEnd()).join("\n\n");
  if (text === undefined || text.trim() === "") return `${added}\n`;
  const hasReturns = text.includes("\r\n");
  const lineBreak = hasReturns ? "\r\n" : "\n";
  return `${text.trimEnd()}${lineBreak}${lineBreak}${hasReturns ? added.replaceAll("\n", lineBreak) : added}${lineBreak}`;
}

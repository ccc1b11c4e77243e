import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { createReport } from "../parse/report";
import { compileFile, type FileFacts, type FileSettings } from "./compiled-file";
import { digest, PackWriter } from "./pack";
import { readTextFile } from "./read-text-file";
import { textHash } from "./seen";

/** Raise this whenever reading a file gives another result for the same text: parser, lint, or what is kept of them. */
const formatVersion = 6;

/** Files to read, and where to put what they hold. Plain data: it goes to another thread. */
export interface Batch {
  files: { path: string; settings: FileSettings }[];
  /** Folder for a pack with the result. Without one, or when it can't be written, contents are handed back. */
  packFolder?: string | undefined;
  /** Whether anybody wants the contents of the items. A check does not. */
  keepsContent: boolean;
}

/** What a file gave. Without a key it could not be read. */
export interface BatchFile {
  path: string;
  key?: string;
  diagnostics: Omit<Diagnostic, "file">[];
}

/** What a batch gave. */
export interface BatchResult {
  files: BatchFile[];
  /** JSON of `[key, FileFacts]` for each key. Text, because that is the cheapest to hand from thread to thread. */
  facts: string;
  /** The pack that holds the contents by key, and the facts. */
  pack?: string;
  /** The contents by key, where there is no pack. */
  contents: Map<string, Uint8Array>;
}

/** The key of a pack's piece that holds the facts: it names their hash, so that damage shows. */
export function factsKey(facts: string | Uint8Array): string {
  return `facts ${digest(facts)}`;
}

/**
 * What names the result of reading a text: the same key, the same facts and content.
 * @param hash of the text, as `textHash` gives it
 * @param settings JSON of them
 */
export function fileKey(hash: string, settings: string): string {
  return digest(`${formatVersion}\0${settings}\0${hash}`).slice(0, 32);
}

/** Reads files, one after the other, and writes what they hold into one pack. */
export function compileBatch({ files, packFolder, keepsContent }: Batch): BatchResult {
  const facts = new Map<string, FileFacts>();
  const contents = new Map<string, Uint8Array>();
  const read = files.map(({ path, settings }): BatchFile => {
    const report = createReport("");
    const text = readTextFile(path, report);
    if (text === undefined) return { path, diagnostics: report.diagnostics };
    const key = fileKey(textHash(text), JSON.stringify(settings));
    if (!facts.has(key)) {
      const compiled = compileFile(text, settings);
      facts.set(key, compiled.facts);
      if (keepsContent) contents.set(key, compiled.content);
    }
    return { path, key, diagnostics: [] };
  });
  const json = JSON.stringify([...facts]);
  if (packFolder === undefined || facts.size === 0) return { files: read, facts: json, contents };
  const pack = join(packFolder, `${randomUUID()}.pack`);
  return writeCachePack(pack, json, contents)
    ? { files: read, facts: json, pack, contents: new Map() }
    : { files: read, facts: json, contents };
}

/** Writes facts and contents as a pack of the cache. Gives false where that is not possible: a full or read-only disk. */
export function writeCachePack(
  path: string,
  facts: string,
  contents: ReadonlyMap<string, Uint8Array>,
): boolean {
  let writer: PackWriter | undefined;
  try {
    writer = new PackWriter(path);
    for (const [key, content] of contents) writer.add(key, Buffer.from(content));
    writer.add(factsKey(facts), facts);
    writer.finish();
    return true;
  } catch {
    try {
      writer?.abandon();
    } catch {
      // Nothing was written, or it stays aside under a name that nobody reads.
    }
    return false;
  }
}

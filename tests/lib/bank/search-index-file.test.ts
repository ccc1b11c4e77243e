import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { artefactFolder } from "@/lib/bank/compile/artefact-files";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";
import { ArtefactReader } from "@/lib/bank/compile/read-artefacts";
import { type OpenIndex, openSearchIndex, writeSearchIndexes } from "@/lib/bank/compile/search-index-file";
import { manifestUrl } from "@/lib/bank/delivery/part-url";
import { type SearchSource, searchBank } from "@/lib/bank/search/search-bank";
import { listBlocks, searchBlockUrl, searchDataUrl } from "@/lib/bank/search/search-directory";
import { createKeptSearch } from "@/lib/offline/search-kept";

const bank = "all-features";
let reader: ArtefactReader;
let version: string;
let index: OpenIndex;
let source: SearchSource;

beforeAll(async () => {
  const work = join(await mkdtemp(join(tmpdir(), "rehearse-search-")), "work");
  const compiler = new ContentCompiler("tests/fixtures/banks/everything", { work, threads: 1 });
  await compiler.compile("2026-11-22");
  compiler.close();
  reader = new ArtefactReader(artefactFolder("tests/fixtures/banks/everything", work));
  writeSearchIndexes(reader, () => false);
  version = reader.sheet(bank)?.version as string;
  index = openSearchIndex(reader.folder, bank, version) as OpenIndex;
  source = {
    directory: index.directory,
    manifest: reader.manifest(bank) as SearchSource["manifest"],
    block: async (name) => index.block(name) as Uint8Array,
    part: async (hash) => JSON.parse(reader.part(bank, hash) as string),
  };
});

/** A word of the first item's id is in its text: search knows concepts by their words. */
const aWord = () => reader.sheet(bank)?.firstItems[0]?.split("-")[0] ?? "no item";

describe("the search index of a bank, on the disk", () => {
  it("finds items and lessons with their words", async () => {
    const { count, hits } = await searchBank(source, aWord(), 20);
    expect(count).toBeGreaterThan(0);
    expect(hits[0]?.terms.length).toBeGreaterThan(0);
    const [lesson] = reader.sheet(bank)?.lessons ?? [];
    const found = await searchBank(source, lesson?.title ?? "", 20);
    expect(found.hits.map(({ document }) => document.id)).toContain(lesson?.slug);
  });

  it("looks up no more hits than were asked for, and counts all", async () => {
    const { count, hits } = await searchBank(source, "a", 1);
    expect(count).toBeGreaterThan(1);
    expect(hits).toHaveLength(1);
  });

  it("is not made for a small bank, nor twice", () => {
    const before = JSON.stringify(index.directory);
    writeSearchIndexes(reader, () => false);
    writeSearchIndexes(reader);
    expect(JSON.stringify(openSearchIndex(reader.folder, bank, version)?.directory)).toBe(before);
  });

  it("takes nothing but ids for a path", () => {
    expect(openSearchIndex(reader.folder, "../x", version)).toBeUndefined();
    expect(openSearchIndex(reader.folder, bank, "../../x")).toBeUndefined();
    expect(index.block("directory")).toBeUndefined();
  });

  it("finds the same on a device that keeps the bank", async () => {
    const kept = new Map<string, () => Response>([
      [manifestUrl(bank, version), () => Response.json(reader.manifest(bank))],
      [searchDataUrl(bank, version), () => Response.json(index.directory)],
      ...listBlocks(index.directory).map(
        (name) =>
          [
            searchBlockUrl(bank, name),
            () => new Response(new Uint8Array(index.block(name) as Buffer)),
          ] as const,
      ),
    ]);
    const search = await createKeptSearch({
      bank,
      version,
      cache: { match: async (url) => kept.get(String(url))?.() },
      part: (hash) => source.part(hash),
    });
    expect(await search?.(aWord(), 20)).toEqual(await searchBank(source, aWord(), 20));
  });

  it("is not looked for on a device where something is missing, or the bank is small", async () => {
    const parts = { bank, version, part: async () => undefined };
    expect(await createKeptSearch({ ...parts, cache: { match: async () => undefined } })).toBeUndefined();
    const small = { match: async () => Response.json([]) };
    expect(await createKeptSearch({ ...parts, cache: small })).toBeUndefined();
  });
});

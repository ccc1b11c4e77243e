import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { artefactFolder, type BankVersion, type Current } from "@/lib/bank/compile/artefact-files";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";
import { ArtefactReader } from "@/lib/bank/compile/read-artefacts";
import { aContentFolder, anItemFile, aQuestionText } from "@/tests/support/bank-files";
import fc from "@/tests/support/fast-check";
import { aWorkspace } from "@/tests/support/workspace";

const today = "2026-11-22";

/** All that was compiled of a content folder, without the names of packs. */
function whatIsLeft(content: string, work: string) {
  const folder = artefactFolder(content, work);
  const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), "utf8")) as T;
  const reader = new ArtefactReader(folder);
  return read<Current>("current.json").banks.map(({ id, version, diagnostics }) => {
    const said = read<unknown>(id, diagnostics);
    if (version === null) return { id, said };
    const { sheet, manifest, besides } = read<BankVersion>(id, "versions", `${version}.json`);
    const parts = [...manifest.pages, ...besides].map((hash) => reader.part(id, hash));
    const shards = manifest.pages.flatMap((_, place) => reader.page(id, place)?.shards ?? []);
    return { id, said, sheet, manifest, besides, parts, shards: shards.map((hash) => reader.part(id, hash)) };
  });
}

const question = (
  id: string,
  more = "",
  stem = "Which one is it, of all that stand here on this page today?",
) => aQuestionText(id, stem).replace(`id="${id}"`, `id="${id}" ${more}`);
const inCase = (id: string) =>
  `<Case id="a-case">\n\n<Stimulus>\nShe calls.\n</Stimulus>\n\n${question(id)}\n\n</Case>`;

/** What an author may do to the files of a bank. Each writes one file, or deletes it. */
const texts: Record<string, string | undefined> = {
  gone: undefined,
  plain: anItemFile(question("plain")),
  "another stem": anItemFile(
    question("plain", "", "Who is it, of all who stand here on this page today, and why?"),
  ),
  "a taken id": anItemFile(question("one")),
  "two items": anItemFile(`${question("first")}\n\n${question("second")}`),
  "an unknown source": anItemFile(question("cites", 'sources="nowhere"')),
  "an unknown domain": anItemFile(question("strays", 'domain="nowhere"')),
  "an unknown rule": anItemFile(question("allows", 'allow="no-such-rule: because"')),
  "an allowance": anItemFile(question("allows", 'allow="near-duplicate-stems: on purpose"')),
  retired: anItemFile(question("retired", "retired")),
  overdue: anItemFile(question("overdue", 'reviewBy="2020-01-31"')),
  "a case": anItemFile(inCase("in-case")),
  "a case of a taken id": anItemFile(inCase("one")),
  "a picture": anItemFile(question("shows", "", "![A dot](images/dot.png) Which one is it, of all these?")),
  "no picture": anItemFile(question("shows", "", "![A dot](images/none.png) Which one is it, of all these?")),
  broken: anItemFile("<Question id="),
};

describe("compiling again in a process that runs on", () => {
  it("leaves what compiling for the first time leaves, whatever was edited", async () => {
    const edits = fc.array(
      fc.record({
        file: fc.constantFrom("aaa", "mmm", "zzz", "one"),
        text: fc.constantFrom(...Object.keys(texts)),
        bank: fc.constantFrom("as it was", "as it was", "another title", "no source", "one domain"),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const files = Object.entries(aContentFolder()).map(([path, text]) => [`content/${path}`, text]);
        const { dir, write } = aWorkspace(Object.fromEntries(files));
        const content = join(dir, "content");
        write("content/demo/images/other.txt", "");
        copyFileSync("tests/content/one-pixel.png", join(content, "demo/images/dot.png"));
        const bank = readFileSync(join(content, "demo/bank.mdx"), "utf8");
        const banks: Record<string, string> = {
          "as it was": bank,
          "another title": bank.replace("title: ", "title: New "),
          "no source": bank.replace(/^sources:\n(?: .*\n)+/m, ""),
          "one domain": bank.replace(/ {2}- \{ id: crisis.*\n/, "").replace("weight: 60", "weight: 100"),
        };
        const compiler = new ContentCompiler(content, {
          work: join(dir, "work"),
          threads: 1,
          isEditing: true,
        });
        for (const { file, text, bank: change } of all) {
          const path = join(content, `demo/questions/${file}.mdx`);
          const written = texts[text];
          if (written === undefined) rmSync(path, { force: true });
          else writeFileSync(path, written);
          writeFileSync(join(content, "demo/bank.mdx"), banks[change] as string);
          await compiler.compile(today);
        }
        compiler.close();
        const fresh = new ContentCompiler(content, { work: join(dir, "fresh"), threads: 1 });
        await fresh.compile(today);
        fresh.close();
        expect(whatIsLeft(content, join(dir, "work"))).toEqual(whatIsLeft(content, join(dir, "fresh")));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

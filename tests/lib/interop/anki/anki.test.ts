import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printItemFile } from "@/lib/bank/print/print-item";
import { readCloze } from "@/lib/interop/anki/cloze-text";
import { readAnki } from "@/lib/interop/anki/read-anki";
import { renderTemplate } from "@/lib/interop/anki/render-template";
import { sha1Start } from "@/lib/interop/anki/sha1";
import { openZip } from "@/lib/interop/archive/read-zip";
import { unzstd } from "@/lib/interop/archive/unzstd";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { formats } from "@/lib/interop/formats";
import { planImport } from "@/lib/interop/import/plan-import";
import { readSource } from "@/lib/interop/read-source";
import { Refused } from "@/lib/interop/refused";
import { aTarget, inShort } from "@/tests/support/foreign";
import { anArchive } from "@/tests/support/office-file";

const folder = join(import.meta.dirname, "../../../fixtures/interop");
const fixture = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const read = (name: string, choices: Record<string, string> = {}) =>
  readAnki({ name, bytes: fixture(name) }, { choices });

describe.each(["first.apkg", "second.apkg", "third.colpkg"])("%s", (name) => {
  const reading = read(name);
  const pieces = reading.items.map((item, index) => toPiece(item, `item-${index}`, aTarget));
  const piece = (id: string) => pieces.find(({ foreign }) => foreign.sourceId === id);
  const text = (id: string) => printItemFile(piece(id)?.items ?? []);

  it("is told by its content", async () => {
    const result = await readSource({ name: "x", bytes: fixture(name) }, formats);
    expect(result.refused ?? result.format.id).toBe("anki");
  });

  it("has an item for each card", () => {
    expect(reading.items.map(({ sourceId }) => sourceId)).toEqual([
      ...["aB#1;x", "aB#2;x", "aB#2;x/2", "aB#3;x", "aB#4;x", "aB#4;x/2", "aB#4;x/3"],
      ...["aB#5;x", "aB#6;x", "aB#7;x", "aB#8;x", "aB#9;x"],
    ]);
  });

  it("gives Basic notes as flashcards with deck, tags and pictures", () => {
    expect(piece("aB#1;x")?.items[0]).toMatchObject({
      kind: "flashcard",
      domain: "ethics",
      tags: ["health"],
      front: [
        {
          children: [{}, { type: "strong" }, {}, { type: "break" }, { type: "image", alt: "Picture: cup 1" }],
        },
      ],
      answer: [{ children: [{ value: "Naloxone" }] }],
    });
    expect(reading.files).toHaveLength(1);
  });

  it("gives reversed cards both ways", () => {
    expect(text("aB#2;x")).toContain("988\n\n<Answer>\nThe lifeline");
    expect(text("aB#2;x/2")).toContain("The lifeline\n\n<Answer>\n988");
  });

  it("gives answers that are typed as blanks", () => {
    expect(text("aB#3;x")).toContain("Number to call?\n\n<Blank>988</Blank>");
  });

  it("gives a cloze for each number, the other gaps filled", () => {
    expect(text("aB#4;x")).toContain(
      '<Blank hint="verb">Listen</Blank> first, then ask openly, then <Blank>wait</Blank>.',
    );
    expect(text("aB#4;x/2")).toContain("Listen first, then <Blank>ask openly</Blank>, then wait.");
    expect(text("aB#4;x/3")).toContain("then ask <Blank>openly</Blank>, then wait.");
    expect(text("aB#4;x")).toContain("<Explanation>\nSee *the guide*");
  });

  it("fills templates of many fields as Anki does, and lets a person choose", () => {
    expect(text("aB#5;x")).toContain(
      "What is **Naloxone** for?\n\n<Answer>\nReverses an overdose\\\nDose: 4 mg",
    );
    expect(piece("aB#5;x")?.notes.map(({ rule }) => rule)).toContain("sound");
    const chosen = read(name, { "front of Medicine": "Dose", "back of Medicine": "Name" });
    expect(chosen.choices?.map(({ value }) => value)).toEqual(["Dose", "Name"]);
    const item = chosen.items.find(({ sourceId }) => sourceId === "aB#5;x");
    expect(inShort(toPiece(item as never, "x", aTarget).items[0])).toContain("4 mg\n\n<Answer>\nNaloxone");
  });

  it("gives fields that are named as options as a question", () => {
    expect(inShort(piece("aB#6;x")?.items[0])).toBe("Which? [x | *y | z]");
  });

  it("costs a bad note alone, and says why", () => {
    expect(piece("aB#7;x")?.notes.map(({ rule }) => rule)).toContain("image-occlusion");
    expect(piece("aB#8;x")?.items).toEqual([]);
    expect(text("aB#9;x").length).toBeGreaterThan(14_000);
  });

  it("has ids of words, and an import again changes nothing", () => {
    const target = { meta: aTarget.meta, files: [] };
    const plan = planImport(reading, { id: "anki" }, name, target);
    expect(plan.changes.slice(0, 2).map(({ id }) => id)).toEqual([
      "what-reverses-an-opioid-overdose-picture-cup-1",
      "988",
    ]);
    const files = plan.files.flatMap(({ path, content }) =>
      typeof content === "string" && path.endsWith(".mdx") ? [{ path, text: content }] : [],
    );
    const ledger = plan.files.find(({ path }) => path.endsWith("ledger.json"))?.content as string;
    const again = planImport(read(name), { id: "anki" }, name, { ...target, files, ledger });
    expect(again.files).toEqual([]);
  });
});

it("readCloze takes gaps in gaps, several numbers, and gaps that are never closed", () => {
  expect(readCloze("{{c1::a::b}} {{c1,2::c}} {{c3::d", 2)).toEqual({
    html: "a \ue0100\ue011 d",
    gaps: [{ answer: "c", hint: "" }],
  });
  expect(readCloze("{{c1::a {{c2::b}} c::h}}", 1)).toEqual({
    html: "\ue0100\ue011",
    gaps: [{ answer: "a b c", hint: "h" }],
  });
});

it("renderTemplate knows conditions and filters", () => {
  const fields = new Map([
    ["A", "x"],
    ["B", " <br>"],
  ]);
  expect(
    renderTemplate("{{#A}}1{{/A}}{{#B}}2{{/B}}{{^B}}3{{A}}{{/B}}{{text:A}}{{hint:A}}{{type:B}}", fields),
  ).toEqual({
    html: "13xx",
    hints: ["x"],
    typed: "B",
  });
  expect(renderTemplate("{{A}}".repeat(30_000), new Map([["A", "x".repeat(1000)]])).html.length).toBeLessThan(
    300_000,
  );
});

it("sha1Start is that of SHA-1", () => {
  expect(sha1Start("abc").toString(16)).toBe("a9993e36");
  expect(sha1Start("x".repeat(119)).toString(16).padStart(8, "0")).toBe("43003203");
});

describe("a package that is damaged", () => {
  const rule = async (bytes: Uint8Array) =>
    (await readSource({ name: "a.apkg", bytes }, formats, "anki")).refused?.rule;
  it("is refused", async () => {
    expect(await rule(anArchive({ media: "{}" }))).toBe("no-collection");
    expect(await rule(anArchive({ "collection.anki2": "x".repeat(1000) }))).toBe("not-a-database");
    expect(await rule(anArchive({ "collection.anki21b": "x".repeat(1000) }))).toBe("archive-damaged");
    expect(await rule(fixture("third.colpkg").slice(0, 1500))).toBe("archive-damaged");
  });
  it("is refused when it unpacks to far more than it is", () => {
    // Blocks of one byte, repeated: magic, a window of 1 MB, then 100 times 128 kB in 4 bytes.
    const block = [(2 + (131_072 << 3)) & 255, ((131_072 << 3) >> 8) & 255, ((131_072 << 3) >> 16) & 255, 0];
    const bomb = Uint8Array.from([
      0x28,
      0xb5,
      0x2f,
      0xfd,
      0,
      80,
      ...Array.from({ length: 100 }, () => block).flat(),
    ]);
    expect(() => unzstd(bomb, "x")).toThrow(Refused);
  });
  it("gives items or a refusal for any change of a byte in its database", async () => {
    const database = openZip(fixture("first.apkg")).read("collection.anki2") as Uint8Array;
    for (let at = 100; at < database.length; at += 61) {
      const changed = database.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      await rule(anArchive({ "collection.anki2": changed, media: "{}" }));
    }
  });
});

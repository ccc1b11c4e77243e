import { describe, expect, it } from "vitest";
import { idSchema } from "@/lib/bank/item";
import { writeZip } from "@/lib/interop/archive/write-zip";
import { decodeText } from "@/lib/interop/decode-text";
import { countFates, uniqueNotes, worstFate } from "@/lib/interop/fidelity";
import { sniffPicture } from "@/lib/interop/files/sniff-picture";
import { formats } from "@/lib/interop/formats";
import { briefDiff, lineDiff } from "@/lib/interop/import/line-diff";
import { ownTags, readOwnTags } from "@/lib/interop/own-tags";
import { readSource } from "@/lib/interop/read-source";
import { IdGiver, idFromText } from "@/lib/interop/stable-id";
import { markdownToRichText } from "@/lib/interop/text/markdown-to-rich-text";
import { scriptText } from "@/lib/interop/text/script-text";
import { aQuestion } from "@/tests/support/an-item";
import { aSource } from "@/tests/support/foreign";

describe("ids", () => {
  it.each([
    ["Café & You!", "cafe-you"],
    ["  Übung 12 — b ", "ubung-12-b"],
    ["日本語", ""],
    ["x".repeat(200), "x".repeat(60)],
    [`${"a".repeat(59)} b`, "a".repeat(59)],
  ])("%s", (text, id) => {
    expect(idFromText(text)).toBe(id);
  });

  it("are given once, and are valid whatever is wanted", () => {
    const giver = new IdGiver(["a"]);
    const given = ["a", "a", "a", "日本語", "日本語", "", "A!"].map((wanted) =>
      giver.give(wanted, () => "same"),
    );
    expect(new Set(given).size).toBe(given.length);
    for (const id of given) expect(idSchema.safeParse(id).success).toBe(true);
    expect(given).not.toContain("a");
  });
});

describe("the report", () => {
  it("counts by the worst note, and tells each trouble once", () => {
    const changed = { fate: "changed", rule: "a", message: "A." } as const;
    const lost = { fate: "left-out", rule: "b", message: "B." } as const;
    expect(worstFate([])).toBe("kept");
    expect(worstFate([changed, lost, changed])).toBe("left-out");
    expect(uniqueNotes([changed, lost, { ...changed }])).toEqual([changed, lost]);
    const item = { title: "", ids: [], place: { file: "" }, notes: [] };
    expect(countFates({ items: [{ ...item, fate: "draft" }] })).toEqual({
      kept: 0,
      changed: 0,
      "in-part": 0,
      draft: 1,
      "left-out": 0,
    });
  });
});

describe("text of any encoding", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it.each([
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, 0x61), "a"],
    ["UTF-16 with a mark", bytes(0xff, 0xfe, 0x61, 0), "a"],
    ["UTF-16 the other way round", bytes(0xfe, 0xff, 0, 0x61), "a"],
    ["UTF-16 without a mark", bytes(0x61, 0, 0x62, 0), "ab"],
    ["Windows-1252", bytes(0x93, 0xe9, 0x94), "“é”"],
  ])("%s", (_, given, text) => {
    expect(decodeText(given).text).toBe(text);
  });
  it("is refused where it is none", async () => {
    const source = { name: "x.gift", bytes: bytes(0x89, 0x50, 0, 1, 2, 3, 0xff) };
    expect((await readSource(source, formats, "gift")).refused).toMatchObject({
      rule: "not-text",
      file: "x.gift",
    });
    const cut = { name: "x.zip", bytes: bytes(0x50, 0x4b, 3, 4, 0, 0) };
    expect((await readSource(cut, formats)).refused).toMatchObject({ rule: "archive-damaged" });
    const zip = { name: "x.zip", bytes: writeZip(new Map([["a.bin", bytes(1)]])) };
    expect((await readSource(zip, formats)).refused).toMatchObject({
      message: expect.stringContaining("ZIP"),
    });
    expect((await readSource({ name: "x", bytes: bytes() }, formats)).refused).toMatchObject({
      rule: "empty-file",
    });
    expect((await readSource(aSource("a"), formats, "gfit")).refused).toMatchObject({
      help: "Did you mean gift?",
    });
    expect(
      (await readSource({ name: "x", bytes: new Uint8Array(100_000_001) }, formats)).refused,
    ).toMatchObject({ rule: "file-too-large" });
    expect(
      (await readSource({ name: "x", bytes: new Uint8Array(60_000_000).fill(32) }, formats, "gift")).refused,
    ).toMatchObject({ rule: "file-too-large" });
  });
});

describe("what only Rehearse knows", () => {
  it("goes into tags and comes back", () => {
    const item = aQuestion({
      id: "q",
      concept: "c",
      difficulty: "apply",
      sources: ["s"],
      competencies: ["k"],
      reviewBy: "2030-01-31",
      retired: true,
      fixed: true,
    });
    const { own, kind, tags } = readOwnTags(["mine", ...ownTags(item, "cloze")]);
    expect({ own, kind, tags }).toEqual({
      own: {
        concept: "c",
        domain: "ethics",
        difficulty: "apply",
        sources: ["s"],
        competencies: ["k"],
        reviewBy: "2030-01-31",
        retired: true,
        fixed: true,
      },
      kind: "cloze",
      tags: ["mine"],
    });
  });
});

describe("pictures are what their bytes say", () => {
  const svg = (inside: string) =>
    new TextEncoder().encode(
      `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`,
    );
  it.each([
    ["<path d='M0 0'/>", "svg"],
    ["<script>x</script>", "unsafe-svg"],
    ["<a href='javascript:x'/>", "unsafe-svg"],
    ["<rect onclick='x'/>", "unsafe-svg"],
    ["<image href='https://example.org/x.png'/>", "unsafe-svg"],
    ["<use href='#a'/>", "svg"],
    ["<foreignObject/>", "unsafe-svg"],
    ["<style>@import 'x'</style>", "unsafe-svg"],
  ])("%s is %s", (inside, kind) => {
    expect(sniffPicture(svg(inside))).toBe(kind);
  });
  it("knows none in words", () => {
    expect(sniffPicture(new TextEncoder().encode("<html><svg></svg></html>"))).toBeUndefined();
    expect(sniffPicture(new Uint8Array())).toBeUndefined();
  });
});

describe("small texts", () => {
  it("raised and lowered", () => {
    expect([
      scriptText("2", "sup"),
      scriptText("12", "sub"),
      scriptText("n", "sup"),
      scriptText("a b", "sub"),
      scriptText("th", "sup"),
      scriptText("", "sub"),
    ]).toEqual(["²", "₁₂", "^n", "_(a b)", "th", ""]);
  });
  it("differences by lines", () => {
    const lines = lineDiff("a\nb\nc\nd\ne", "a\nb\nX\nd\ne");
    expect(lines.map(({ sign }) => sign).join("")).toBe("  -+  ");
    expect(briefDiff(lines).map(({ text }) => text)).toEqual(["b", "c", "X", "d"]);
  });
  it("Markdown, with HTML and pictures that are not there taken out", () => {
    const notes: { rule: string }[] = [];
    const blocks = markdownToRichText("# A\n\n- [x] b <i>c</i>\n\n![x](y.png)\n\n<div>d</div>", {
      notes: notes as never,
      picture: () => undefined,
    });
    expect(blocks.map(({ type }) => type)).toEqual(["heading", "list"]);
    expect(notes.map(({ rule }) => rule)).toEqual([
      "html-in-markdown",
      "html-in-markdown",
      "html-in-markdown",
    ]);
  });
});

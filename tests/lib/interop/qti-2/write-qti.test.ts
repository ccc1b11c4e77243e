import { describe, expect, it } from "vitest";
import { openZip } from "@/lib/interop/archive/read-zip";
import { exportBank } from "@/lib/interop/export/export-bank";
import { qti2 } from "@/lib/interop/qti-2/format";
import { qti22 } from "@/lib/interop/qti-2-2/format";
import { qti3 } from "@/lib/interop/qti-3/format";
import { aQtiBank, everyKind, writtenVersions } from "@/tests/support/a-qti-bank";
import { inShort } from "@/tests/support/foreign";
import { aPng, readZip } from "@/tests/support/foreign-package";
import { readStrictXml } from "@/tests/support/qti-schema/strict-xml";

describe.each(writtenVersions)("a package of QTI $version", ({ version, format }) => {
  const write = () => exportBank(aQtiBank(everyKind), format, () => aPng);

  it("brings every item back as it was, but for what the report names", async () => {
    const { report } = await write();
    const told = Object.fromEntries(
      report.items.map(({ ids, notes }) => [ids[0], notes.map(({ rule }) => rule)]),
    );
    expect(told).toEqual({
      call: ["picture-inside", "hints-unseen", "reads-back"],
      two: [],
      gap: [],
      "one-gap": [],
      card: ["answer-in-feedback"],
      short: ["answer-in-feedback"],
    });
    expect(report.items[0]?.notes.at(-1)?.message).toBe("Read again, it differs in: stem.");
  });

  it("holds each item, the picture, a test with a section for each domain, and a manifest", async () => {
    const { bytes, name } = await write();
    expect(name).toBe("demo.zip");
    const archive = openZip(bytes);
    expect(archive.names).toEqual([
      "images/a-dot.png",
      "imsmanifest.xml",
      ...["call", "card", "gap", "one-gap", "short", "two"].map((id) => `items/${id}.xml`),
      "test.xml",
    ]);
    const { reading } = await readZip(bytes);
    expect(reading.items.map(({ category }) => category)).toContainEqual(["Demo & more", "Crisis help"]);
  });

  it("begins no identifier with a digit, whatever the id, and gives the id back", async () => {
    const { bytes, report } = await exportBank(
      aQtiBank(everyKind.replace('id="two"', 'id="988-or-911"')),
      format,
      () => aPng,
    );
    const item = readStrictXml(openZip(bytes).read("items/988-or-911.xml") ?? new Uint8Array());
    expect(item.attributes.identifier).toBe("_988-or-911");
    expect(report.items.find(({ ids }) => ids[0] === "988-or-911")?.fate).toBe("kept");
  });

  it("writes every address as a URI, and words alone where it leads nowhere", async () => {
    const link = (address: string) => everyKind.replace("https://example.org", address);
    const { bytes } = await exportBank(
      aQtiBank(link("https://example.org/a[1]?100%#b#c")),
      format,
      () => aPng,
    );
    const text = (archive: Uint8Array) => new TextDecoder().decode(openZip(archive).read("items/call.xml"));
    expect(text(bytes)).toContain('href="https://example.org/a%5B1%5D?100%25#b%23c"');
    const none = await exportBank(aQtiBank(link("https://example.org:none/")), format, () => aPng);
    expect(text(none.bytes)).toContain("<span>the guide</span>");
    expect(none.report.items[0]?.notes.map(({ rule }) => rule)).toContain("link-address");
  });

  it("gives the same bytes for the same bank", async () => {
    expect((await write()).bytes).toEqual((await write()).bytes);
  });

  it("scores: the key, all keys together, each gap whatever its capitals", async () => {
    const { bytes } = await write();
    const text = (id: string) => new TextDecoder().decode(openZip(bytes).read(`items/${id}.xml`));
    const names = version === "3.0" ? ["qti-value", "map-key", ".xml"] : ["value", "mapKey", ""];
    expect(text("call")).toContain(`<${names[0]}>choice_1</${names[0]}>`);
    expect(text("two")).toContain(`rptemplates/match_correct${names[2]}"`);
    expect(text("one-gap")).toContain(`rptemplates/map_response${names[2]}"`);
    expect(text("gap")).toContain(`${names[1]}="911"`);
  });
});

it("other programs' readers get what ours gives: QTI 2.1, 2.2 and 3.0 say the same", async () => {
  const shorts = await Promise.all(
    writtenVersions.map(async ({ format }) => {
      const { pieces } = await readZip((await exportBank(aQtiBank(everyKind), format, () => aPng)).bytes);
      return pieces.map(({ items }) => inShort(items[0]));
    }),
  );
  expect(shorts[1]).toEqual(shorts[0]);
  expect(shorts[2]).toEqual(shorts[0]);
});

it.each([
  ["2.1", qti2, "http://www.imsglobal.org/xsd/imsqti_v2p1", "imsqti_item_xmlv2p1"],
  ["2.2", qti22, "http://www.imsglobal.org/xsd/imsqti_v2p2", "imsqti_item_xmlv2p2"],
  ["3.0", qti3, "http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "imsqti_item_xmlv3p0"],
])("QTI %s is named so in every file", async (version, format, space, type) => {
  const archive = openZip((await exportBank(aQtiBank(everyKind), format, () => aPng)).bytes);
  const text = (name: string) => new TextDecoder().decode(archive.read(name));
  for (const name of ["items/two.xml", "test.xml"]) expect(text(name)).toContain(`xmlns="${space}"`);
  expect(text("imsmanifest.xml").match(/type="imsqti_item_[^"]+"/g)).toEqual(
    Array.from({ length: 6 }, () => `type="${type}"`),
  );
  expect(text("imsmanifest.xml")).toContain(
    version === "3.0" ? "<schema>QTI Package</schema>" : `<schema>QTIv${version} Package</schema>`,
  );
});

it.each([
  ["2.1", qti2, ["label-too-long"]],
  ["2.2", qti22, []],
  ["3.0", qti3, []],
])("QTI %s: a title longer than a label may be is told where it is lost", async (_version, format, lost) => {
  const title = (length: number) => everyKind.replace("Read it", "x".repeat(length));
  const rulesFor = async (length: number) => {
    const { report } = await exportBank(aQtiBank(title(length)), format, () => aPng);
    return (report.items[0]?.notes ?? []).map(({ rule }) => rule).filter((rule) => rule === "label-too-long");
  };
  expect(await rulesFor(247)).toEqual([]);
  expect(await rulesFor(248)).toEqual(lost);
});

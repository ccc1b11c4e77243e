import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { readSource } from "@/lib/interop/read-source";
import { createRandom } from "@/lib/shared/random";
import { inShort } from "@/tests/support/foreign";
import { aPng, aZip, readZip } from "@/tests/support/foreign-package";

const item = (id: string, stem: string, more = "") =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="${id}" title="${id}" adaptive="false" timeDependent="false"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration>${more}<itemBody><p>${stem}</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1"><simpleChoice identifier="a">x</simpleChoice><simpleChoice identifier="b">y</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
const resource = (type: string, href: string, more = "") =>
  `<resource identifier="r_${href.replace(/\W/g, "")}" type="${type}" href="${href}">${more}<file href="${href}"/></resource>`;
const manifest = (...resources: string[]) =>
  `<?xml version="1.0"?><manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM"><metadata/><organizations/><resources>${resources.join("")}</resources></manifest>`;
const keywords = (...words: string[]) =>
  `<metadata><imsmd:lom><imsmd:general>${words.map((word) => `<imsmd:keyword><imsmd:langstring>${word}</imsmd:langstring></imsmd:keyword>`).join("")}</imsmd:general></imsmd:lom></metadata>`;

const good = {
  "pack/imsmanifest.xml": manifest(
    resource("imsqti_item_xmlv2p2", "items/one.xml", keywords("night", "rehearse:difficulty:apply")),
    resource("imsqti_item_xmlv2p2", "items/two.xml"),
    resource("imsqti_test_xmlv2p2", "test.xml"),
  ),
  "pack/items/one.xml": item("one", 'Look: <img src="../images/a%20dot.png" alt="A dot"/>'),
  "pack/items/two.xml": item(
    "two",
    "And here?",
    '<assessmentStimulusRef identifier="s" href="../stimulus.xml"/>',
  ),
  "pack/stimulus.xml":
    '<assessmentStimulus identifier="s" title="s"><stimulusBody><p>A shared text.</p></stimulusBody></assessmentStimulus>',
  "pack/images/a dot.png": aPng,
  "pack/test.xml":
    '<assessmentTest identifier="t" title="Mock"><testPart identifier="p" navigationMode="linear" submissionMode="individual"><assessmentSection identifier="s1" title="Crisis help" visible="true"><assessmentItemRef identifier="i1" href="items/one.xml"/><assessmentSection identifier="s2" title="Calls" visible="true"><assessmentItemRef identifier="i2" href="items/two.xml"/></assessmentSection></assessmentSection></testPart></assessmentTest>',
};

describe("a package", () => {
  it("gives items with their sections, keywords, pictures and shared texts", async () => {
    const { format, reading, pieces } = await readZip(aZip(good), "mock.zip");
    expect(format.id).toBe("qti-2");
    expect(reading.items.map(({ category }) => category)).toEqual([
      ["Mock", "Crisis help"],
      ["Mock", "Crisis help", "Calls"],
    ]);
    expect(pieces[0]?.items[0]).toMatchObject({ tags: ["night"], difficulty: "apply", domain: "crisis" });
    expect(reading.files).toHaveLength(1);
    expect(inShort(pieces[1]?.items[0])).toBe("A shared text. And here? [*x | y]");
    expect(pieces.flatMap(({ notes }) => notes.map(({ rule }) => rule))).toEqual(["stimulus-above-question"]);
    expect(reading.items[0]?.place).toEqual({ file: "mock.zip:pack/items/one.xml", line: 1 });
  });

  it("without a manifest, and as QTI 3", async () => {
    const { "pack/imsmanifest.xml": _none, ...rest } = good;
    expect((await readZip(aZip(rest))).pieces).toHaveLength(2);
    const three = (text: string) =>
      text.replace(
        /<(\/?)(assessmentItem|responseDeclaration|correctResponse|value|itemBody|choiceInteraction|simpleChoice)\b/g,
        (_, slash, name: string) =>
          `<${slash}qti-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      );
    const made = await readZip(
      aZip({
        "imsmanifest.xml": manifest(resource("imsqti_item_xmlv3p0", "one.xml")),
        "one.xml": three(item("one", "Which?")).replace("responseIdentifier", "response-identifier"),
      }),
    );
    expect(made.format.id).toBe("qti-3");
    expect(inShort(made.pieces[0]?.items[0])).toBe("Which? [*x | y]");
  });

  it("one bad file costs itself", async () => {
    const { pieces } = await readZip(
      aZip({
        "imsmanifest.xml": manifest(
          resource("imsqti_item_xmlv2p1", "a.xml"),
          resource("imsqti_item_xmlv2p1", "b.xml"),
          resource("imsqti_item_xmlv2p1", "c.xml"),
          resource("imsqti_item_xmlv2p1", "d.xml"),
        ),
        "a.xml": `<!DOCTYPE x [<!ENTITY a "aaa">]>${item("a", "&a;")}`,
        "b.xml": "no XML at all",
        "c.xml": item("c", "Good?"),
        "d.xml": `<assessmentItem identifier="d">${"<div>".repeat(300)}`,
      }),
    );
    expect(pieces.map(({ items, notes }) => items[0]?.kind ?? notes[0]?.rule)).toEqual([
      "entity-declarations",
      "no-xml",
      "question",
      "too-deep",
    ]);
  });
});

describe("a package that is made to do harm, or damaged", () => {
  it.each([
    ["archive-path", { "../evil.xml": "x", ...good }],
    ["archive-too-large", { ...good, "pack/items/one.xml": `<assessmentItem>${" ".repeat(3_000_000)}` }],
    [
      "entity-declarations",
      { ...good, "pack/imsmanifest.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${manifest()}` },
    ],
  ])("%s", async (rule, files) => {
    const source = { name: "x.zip", bytes: aZip(files) };
    for (const id of ["qti-1", "qti-2", "qti-3"]) {
      const result = await readSource(source, formats, id);
      // A bomb in a file that a format has no use for is never unpacked.
      if (id === "qti-2" || rule !== "archive-too-large") expect(result.refused).toMatchObject({ rule });
    }
    expect((await readSource(source, formats)).refused).toMatchObject({ help: expect.any(String) });
  });

  it("cut off: says so, also where nobody named the format", async () => {
    const bytes = aZip(good).slice(0, -40);
    for (const id of [undefined, "qti-1", "qti-2", "qti-3"])
      expect((await readSource({ name: "x.zip", bytes }, formats, id)).refused).toMatchObject({
        rule: "archive-damaged",
      });
  });

  it("with any byte changed: is read or refused", async () => {
    const whole = aZip(good);
    const random = createRandom("packages");
    for (let run = 0; run < 150; run++) {
      const bytes = whole.slice();
      for (let times = 0; times < 3; times++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      for (const id of ["qti-1", "qti-2"]) {
        const result = await readSource({ name: "x.zip", bytes }, formats, id);
        if (result.refused) expect(result.refused.message).toMatch(/\.$/);
      }
    }
  });
});

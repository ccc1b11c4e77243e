import { writeZip } from "../archive/write-zip";
import type { OutgoingItem } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import type { Writing, Written } from "../format";
import { ownTags } from "../own-tags";
import { idFromText } from "../stable-id";
import { ownTool, schemaAttributes, toolVersion } from "./dialect";
import { writeItem } from "./write-item";
import { plain, type QtiVersion, qti, type Tag, xmlFile } from "./xml-tree";

/** What the parts of a package are called in a version. */
const packages: Record<
  QtiVersion,
  { xml: string; schema: string; version: string; item: string; test: string }
> = {
  "2.1": {
    xml: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "QTIv2.1 Package",
    version: "1.0.0",
    item: "imsqti_item_xmlv2p1",
    test: "imsqti_test_xmlv2p1",
  },
  "2.2": {
    xml: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "QTIv2.2 Package",
    version: "1.0.0",
    item: "imsqti_item_xmlv2p2",
    test: "imsqti_test_xmlv2p2",
  },
  "3.0": {
    xml: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema: "QTI Package",
    version: "3.0.0",
    item: "imsqti_item_xmlv3p0",
    test: "imsqti_test_xmlv3p0",
  },
};

const testFile = "test.xml";
const itemFile = (id: string) => `items/${id}.xml`;
const resourceId = (id: string) => `item_${id}`;

/** A path as an address. */
const address = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/** Tags as keywords, the one place that programs read them from. */
function keywords(tags: readonly string[], language: string): Tag[] {
  if (tags.length === 0) return [];
  const words = tags.map((tag) => plain("keyword", {}, [plain("string", { language }, [tag])]));
  return [
    plain("metadata", {}, [
      plain("lom", { xmlns: "http://ltsc.ieee.org/xsd/LOM" }, [plain("general", {}, words)]),
    ]),
  ];
}

/** The test: a section for each domain, so that programs that take whole tests only show the bank as one. */
function testTag(writing: Writing, version: QtiVersion): Tag {
  const byDomain = new Map<string, string[]>();
  for (const { item } of writing.items)
    byDomain.set(item.domain, [...(byDomain.get(item.domain) ?? []), item.id]);
  const sections = [...byDomain].map(([domain, ids]) =>
    qti(
      "assessmentSection",
      {
        identifier: `section_${domain}`,
        title: writing.domains.get(domain) ?? domain,
        visible: "true",
      },
      ids.map((id) => qti("assessmentItemRef", { identifier: resourceId(id), href: itemFile(id) })),
    ),
  );
  return qti(
    "assessmentTest",
    {
      ...schemaAttributes(version),
      identifier: `test_${idFromText(writing.title) || "bank"}`,
      title: writing.title,
      toolName: ownTool,
      toolVersion,
    },
    [
      qti(
        "testPart",
        { identifier: "part_1", navigationMode: "nonlinear", submissionMode: "individual" },
        sections,
      ),
    ],
  );
}

/** Writes one package: a file for each item, the pictures that they show, a test that holds them all, and the manifest. */
export function writeQti(writing: Writing, version: QtiVersion): Written {
  const names = packages[version];
  const files = new Map<string, Uint8Array>();
  const notes = new Map<string, FidelityNote[]>();
  const resources: Tag[] = [];
  for (const outgoing of writing.items) {
    const own: FidelityNote[] = [];
    const pictures = new Set<string>();
    const picture = (src: string) => {
      const bytes = writing.picture(src);
      own.push(pictureNote(src, bytes !== undefined));
      if (!bytes) return undefined;
      files.set(src, bytes);
      pictures.add(src);
      return `../${address(src)}`;
    };
    const { id } = outgoing.item;
    const tag = writeItem(outgoing, { version, language: writing.language, notes: own, picture });
    files.set(itemFile(id), xmlFile(tag, version));
    resources.push(
      plain("resource", { identifier: resourceId(id), type: names.item, href: itemFile(id) }, [
        ...keywords(tagsOf(outgoing), writing.language),
        plain("file", { href: itemFile(id) }),
        ...[...pictures].map((src) => plain("file", { href: address(src) })),
      ]),
    );
    if (outgoing.item.allow.length > 0)
      own.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
    notes.set(id, own);
  }
  if (resources.length > 0) {
    files.set(testFile, xmlFile(testTag(writing, version), version));
    resources.unshift(
      plain("resource", { identifier: "test", type: names.test, href: testFile }, [
        plain("file", { href: testFile }),
        ...writing.items.map(({ item }) => plain("dependency", { identifierref: resourceId(item.id) })),
      ]),
    );
  }
  const manifest = plain(
    "manifest",
    { xmlns: names.xml, identifier: `manifest_${idFromText(writing.title) || "bank"}` },
    [
      plain("metadata", {}, [
        plain("schema", {}, [names.schema]),
        plain("schemaversion", {}, [names.version]),
      ]),
      plain("organizations"),
      plain("resources", {}, resources),
    ],
  );
  files.set("imsmanifest.xml", xmlFile(manifest, version));
  return { bytes: writeZip(files), notes };
}

function tagsOf({ item, body }: OutgoingItem): string[] {
  const kind = body.kind === "card" ? "flashcard" : body.kind === "essay" ? "short-answer" : undefined;
  return [...item.tags, ...ownTags(item, kind)];
}

function pictureNote(src: string, isThere: boolean): FidelityNote {
  return isThere
    ? {
        fate: "changed",
        rule: "picture-inside",
        message: `The picture "${src}" goes along, and gets another file name when it comes back.`,
      }
    : {
        fate: "in-part",
        rule: "picture-missing",
        message: `The picture "${src}" is not in the bank's folder; its words stand in its place.`,
      };
}

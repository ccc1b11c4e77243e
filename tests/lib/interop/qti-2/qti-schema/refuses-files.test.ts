import { describe, expect, it } from "vitest";
import { type Fault, problemsAfter } from "@/tests/support/qti-schema/faults";

const call = "items/call.xml";
const test = "test.xml";
const manifest = "imsmanifest.xml";

describe("files of another version, manifest or language are refused, with where and what", () => {
  it.each<Fault>([
    // Namespaces.
    [
      "the namespace of another version",
      "2.2",
      call,
      'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2"',
      'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"',
      '/assessmentItem is in the namespace "http://www.imsglobal.org/xsd/imsqti_v2p1"; wanted "http://www.imsglobal.org/xsd/imsqti_v2p2".',
    ],
    [
      "an element of no namespace",
      "3.0",
      call,
      "<em>",
      '<em xmlns="">',
      '/p/em is in the namespace ""; wanted "http://www.imsglobal.org/xsd/imsqtiasi_v3p0".',
    ],
    [
      "a schema that is elsewhere",
      "2.1",
      call,
      "qtiv2p1/imsqti_v2p1.xsd",
      "qtiv2p0/imsqti_v2p0.xsd",
      "XMLSchema-instance}schemaLocation, is",
    ],
    [
      "a template of another version",
      "2.2",
      "items/two.xml",
      "qti_v2p2/rptemplates",
      "qti_v2p1/rptemplates",
      "/responseProcessing, attribute template, is",
    ],
    // The manifest.
    [
      "a package of another version",
      "2.2",
      manifest,
      "QTIv2.2 Package",
      "QTIv2.1 Package",
      '/manifest/metadata/schema, its text, is "QTIv2.1 Package"; wanted "QTIv2.2 Package".',
    ],
    [
      "another version of the schema",
      "3.0",
      manifest,
      "3.0.0",
      "1.0.0",
      '/manifest/metadata/schemaversion, its text, is "1.0.0"; wanted "3.0.0".',
    ],
    [
      "a resource of another version",
      "3.0",
      manifest,
      "imsqti_item_xmlv3p0",
      "imsqti_item_xmlv2p2",
      'attribute type, is "imsqti_item_xmlv2p2"; wanted one of imsqti_test_xmlv3p0, imsqti_item_xmlv3p0.',
    ],
    [
      "a resource without a file",
      "3.0",
      manifest,
      '<file href="test.xml"/>',
      "",
      "/manifest/resources/resource holds dependency dependency",
    ],
    [
      "a resource that needs what is not there",
      "2.1",
      manifest,
      'identifierref="item_two"',
      'identifierref="item_ten"',
      '/dependency[2], attribute identifierref, is "item_ten", which names nothing in the file.',
    ],
    [
      "two resources of one name",
      "2.2",
      manifest,
      'resource identifier="item_two"',
      'resource identifier="item_gap"',
      'attribute identifier, is "item_gap", as /manifest/resources/resource',
    ],
    [
      "keywords that are not of LOM",
      "2.1",
      manifest,
      'xmlns="http://ltsc.ieee.org/xsd/LOM"',
      'xmlns="http://ltsc.ieee.org/xsd/LOMv1p0"',
      '/metadata/lom is in the namespace "http://ltsc.ieee.org/xsd/LOMv1p0"; wanted "http://ltsc.ieee.org/xsd/LOM".',
    ],
    [
      "keywords in the place of the schema",
      "2.1",
      manifest,
      "<schema>QTIv2.1 Package</schema>",
      "",
      "/manifest/metadata holds schemaversion; wanted schema, schemaversion.",
    ],
    // XML itself.
    ["an element that is never closed", "2.1", call, "</em>", "", "<em> is ended by </p>."],
    [
      "an ampersand by itself",
      "2.2",
      call,
      "Whom to",
      "Who & what to",
      "stands for nothing; wanted &amp; or another reference.",
    ],
    [
      "an attribute that is there twice",
      "3.0",
      call,
      "<em>",
      '<em class="a" class="b">',
      "<em> has class twice.",
    ],
    [
      "a prefix of no namespace",
      "2.1",
      call,
      "<em>",
      '<em q:a="b">',
      "the prefix q is bound to no namespace.",
    ],
    [
      "a second outermost element",
      "2.1",
      test,
      "</assessmentTest>",
      "</assessmentTest><a/>",
      "wanted one outermost element.",
    ],
    [
      "a file that begins with another element",
      "2.1",
      test,
      "<assessmentTest",
      "<p",
      "is ended by </assessmentTest>",
    ],
    [
      "a control character",
      "2.1",
      call,
      "Whom to",
      "Whom\u0001 to",
      "there is a sign that XML has no place for.",
    ],
  ])("%s (QTI %s)", (...fault) => {
    const message = fault[5];
    expect(problemsAfter(fault).join("\n")).toContain(message);
  });
});

import type { QtiVersion } from "./xml-tree";

/** The name by which our own export is known. */
export const ownTool = "Rehearse";

/** Addresses of a version, and what its schema leaves room for. */
interface Namespace {
  xml: string;
  schema: string;
  /** Where the templates of response processing are, and how their names end. */
  templates: string;
  ending: string;
  /** Longest `label` of an element, in characters. */
  longestLabel: number;
}

export const namespaces: Record<QtiVersion, Namespace> = {
  "2.1": {
    xml: "http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    templates: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    ending: "",
    longestLabel: 256,
  },
  "2.2": {
    xml: "http://www.imsglobal.org/xsd/imsqti_v2p2",
    schema: "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
    templates: "http://www.imsglobal.org/question/qti_v2p2/rptemplates/",
    ending: "",
    longestLabel: Number.POSITIVE_INFINITY,
  },
  "3.0": {
    xml: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    templates: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    ending: ".xml",
    longestLabel: Number.POSITIVE_INFINITY,
  },
};

/** What the outermost element of a file declares. */
export function schemaAttributes(version: QtiVersion): Record<string, string> {
  const { xml, schema } = namespaces[version];
  return {
    xmlns: xml,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${xml} ${schema}`,
  };
}

/** What stands for the version of the program. It names the form in which our own facts are written. */
export const toolVersion = "1";

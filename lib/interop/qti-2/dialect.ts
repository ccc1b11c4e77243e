import type { QtiVersion } from "./xml-tree";

/** The name by which our own export is known. */
export const ownTool = "Rehearse";

/** Addresses of a version. */
export const namespaces: Record<
  QtiVersion,
  { xml: string; schema: string; templates: string; ending: string }
> = {
  "2.1": {
    xml: "http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    templates: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    ending: "",
  },
  "3.0": {
    xml: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    templates: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    ending: ".xml",
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

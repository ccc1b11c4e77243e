import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { lomSpace, spaces } from "./names";
import type { Rules } from "./rule";
import { anyText, id, language, oneOf, reference, uri } from "./simple-types";

/** What a manifest calls itself and what is in it. */
const words: Record<QtiVersion, { schema: string; version: string; types: string[] }> = {
  "2.1": {
    schema: "QTIv2.1 Package",
    version: "1.0.0",
    types: ["imsqti_test_xmlv2p1", "imsqti_item_xmlv2p1"],
  },
  "2.2": {
    schema: "QTIv2.2 Package",
    version: "1.0.0",
    types: ["imsqti_test_xmlv2p2", "imsqti_item_xmlv2p2"],
  },
  "3.0": { schema: "QTI Package", version: "3.0.0", types: ["imsqti_test_xmlv3p0", "imsqti_item_xmlv3p0"] },
};

/**
 * The manifest of a package. Sources, by name of the type:
 *
 * - 2.1: `imscp_v1p1.xsd` (1.1.4), the common schema. The words of `schema`, `schemaversion` and `type` are those of the profile,
 *   which the specification of 2.1 names and which was not there to be read.
 * - 2.2: `qtiv2p2_imscpv1p2_v1p0.xsd`: Manifest.Type, ManifestMetadata.Type, Organizations.Type, Resources.Type, Resource.Type,
 *   ResourceMetadata.Type, File.Type, Dependency.Type.
 * - 3.0: `imsqtiv3p0_imscpv1p2_v1p0.xsd`: the same names with DType. A resource has at least one file.
 * - LOM, in all: `imsmd_loose_v1p3p2.xsd`: LOM.Type, General.Type, and the types of keyword and string.
 */
export function manifestRules(version: QtiVersion): Rules {
  const space = spaces[version].package;
  const { schema, version: schemaVersion, types } = words[version];
  return {
    manifest: { space, children: "metadata, organizations, resources", required: { identifier: id } },
    "manifest/metadata": { space, children: "schema, schemaversion", narrower: "LOM may follow." },
    "resource/metadata": { space, children: "lom", narrower: "It may be empty." },
    schema: { space, text: oneOf(schema) },
    schemaversion: { space, text: oneOf(schemaVersion) },
    organizations: { space },
    resources: { space, children: "resource*" },
    resource: {
      space,
      children: "metadata?, file+, dependency*",
      required: { identifier: id, type: oneOf(...types), href: uri },
      narrower: "href may be left out, and in 2.1 and 2.2 files may be.",
    },
    file: { space, required: { href: uri } },
    // xs:string in 2.1, xs:IDREF in 2.2 and 3.0.
    dependency: { space, required: { identifierref: reference } },
    lom: {
      space: lomSpace,
      children: "general",
      narrower: "Every part of LOM may be left out, in any order.",
    },
    general: { space: lomSpace, children: "keyword+" },
    keyword: { space: lomSpace, children: "string+" },
    string: { space: lomSpace, text: anyText, required: { language } },
  };
}

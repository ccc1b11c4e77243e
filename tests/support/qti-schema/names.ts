import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";

/** Namespaces of a version. Sources: targetNamespace of the files that each table of rules names. */
interface Spaces {
  /** Items and tests. */
  qti: string;
  /** Where the schema of `qti` is, as xsi:schemaLocation says it. */
  location: string;
  /** The manifest. */
  package: string;
}

export const spaces: Record<QtiVersion, Spaces> = {
  "2.1": {
    qti: "http://www.imsglobal.org/xsd/imsqti_v2p1",
    location: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    package: "http://www.imsglobal.org/xsd/imscp_v1p1",
  },
  "2.2": {
    qti: "http://www.imsglobal.org/xsd/imsqti_v2p2",
    location: "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
    package: "http://www.imsglobal.org/xsd/imscp_v1p1",
  },
  "3.0": {
    qti: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    location: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    package: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
  },
};

/** LOM, in the manifests of every version: `imsmd_loose_v1p3p2.xsd`. */
export const lomSpace = "http://ltsc.ieee.org/xsd/LOM";
export const xsi = (name: string) => `{http://www.w3.org/2001/XMLSchema-instance}${name}`;
export const xml = (name: string) => `{http://www.w3.org/XML/1998/namespace}${name}`;

/**
 * What 3.0 calls the elements and attributes of QTI 2, as `imsqti_asiv3p0_v1p0.xsd` has them. Elements of HTML, and names that are not
 * here, are the same in every version. `contentBody` is in 3.0 alone.
 */
const elementsOfThree: Readonly<Record<string, string>> = {
  assessmentItem: "qti-assessment-item",
  assessmentItemRef: "qti-assessment-item-ref",
  assessmentSection: "qti-assessment-section",
  assessmentTest: "qti-assessment-test",
  baseValue: "qti-base-value",
  choiceInteraction: "qti-choice-interaction",
  contentBody: "qti-content-body",
  correct: "qti-correct",
  correctResponse: "qti-correct-response",
  defaultValue: "qti-default-value",
  extendedTextInteraction: "qti-extended-text-interaction",
  itemBody: "qti-item-body",
  mapEntry: "qti-map-entry",
  mapping: "qti-mapping",
  mapResponse: "qti-map-response",
  match: "qti-match",
  modalFeedback: "qti-modal-feedback",
  multiple: "qti-multiple",
  outcomeDeclaration: "qti-outcome-declaration",
  responseCondition: "qti-response-condition",
  responseDeclaration: "qti-response-declaration",
  responseElse: "qti-response-else",
  responseIf: "qti-response-if",
  responseProcessing: "qti-response-processing",
  setOutcomeValue: "qti-set-outcome-value",
  simpleChoice: "qti-simple-choice",
  sum: "qti-sum",
  testPart: "qti-test-part",
  textEntryInteraction: "qti-text-entry-interaction",
  value: "qti-value",
  variable: "qti-variable",
};

const attributesOfThree: Readonly<Record<string, string>> = {
  baseType: "base-type",
  caseSensitive: "case-sensitive",
  defaultValue: "default-value",
  expectedLength: "expected-length",
  expectedLines: "expected-lines",
  mapKey: "map-key",
  mappedValue: "mapped-value",
  maxChoices: "max-choices",
  navigationMode: "navigation-mode",
  normalMaximum: "normal-maximum",
  outcomeIdentifier: "outcome-identifier",
  placeholderText: "placeholder-text",
  responseIdentifier: "response-identifier",
  showHide: "show-hide",
  submissionMode: "submission-mode",
  timeDependent: "time-dependent",
  toolName: "tool-name",
  toolVersion: "tool-version",
};

const look = (names: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(names, name) ? (names[name] as string) : name;

/** What a version calls an element that 2.1 and 2.2 call so. */
export const elementIn = (version: QtiVersion, name: string) =>
  version === "3.0" ? look(elementsOfThree, name) : name;

/** What a version calls an attribute that 2.1 and 2.2 call so. */
export const attributeIn = (version: QtiVersion, name: string) =>
  version === "3.0" ? look(attributesOfThree, name) : name;

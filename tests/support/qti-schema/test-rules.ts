import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { rootAttributes } from "./item-rules";
import { spaces } from "./names";
import type { Rules } from "./rule";
import { anyText, identifier, oneOf, uri, yesOrNo } from "./simple-types";

/**
 * A test. Sources: in `imsqti_v2p1.xsd` (2.1.0) AssessmentTest.Type, TestPart.Type, AssessmentSection.Type, AssessmentItemRef.Type; in
 * `imsqti_v2p2p4.xsd` and `imsqti_asiv3p0_v1p0.xsd` the same names with DType.
 */
export function testRules(version: QtiVersion): Rules {
  const space = spaces[version].qti;
  return {
    assessmentTest: { space, children: "testPart+", ...rootAttributes(version) },
    testPart: {
      space,
      children: "assessmentSection+",
      required: { identifier, navigationMode: oneOf("nonlinear"), submissionMode: oneOf("individual") },
      narrower: "navigationMode may be linear, submissionMode simultaneous.",
    },
    assessmentSection: {
      space,
      children: "(assessmentItemRef | assessmentSection)*",
      required: { identifier, title: anyText, visible: yesOrNo },
    },
    assessmentItemRef: { space, required: { identifier, href: uri } },
  };
}

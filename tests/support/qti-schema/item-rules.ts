import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { block, inline } from "./html-rules";
import { spaces, xml, xsi } from "./names";
import type { Rules } from "./rule";
import {
  amount,
  anyText,
  count,
  id,
  identifier,
  language,
  oneOf,
  reference,
  shortText,
  yesOrNo,
} from "./simple-types";

/** Base types that are written, of the eleven that there are. */
export const baseType = oneOf("identifier", "string", "float");
/** Cardinalities that are written; `ordered` and `record` are the others. */
const cardinality = oneOf("single", "multiple");

/** What the outermost element of an item and of a test has. */
export function rootAttributes(version: QtiVersion) {
  const { qti, location } = spaces[version];
  return {
    required: { identifier, title: anyText, [xsi("schemaLocation")]: oneOf(`${qti} ${location}`) },
    optional: { toolName: shortText(version), toolVersion: shortText(version) },
  };
}

/**
 * An item. Sources, by name of the type:
 *
 * - 2.1, `imsqti_v2p1.xsd` (2.1.0): AssessmentItem.Type, ResponseDeclaration.Type, CorrectResponse.Type, Mapping.Type, MapEntry.Type,
 *   OutcomeDeclaration.Type, DefaultValue.Type, Value.Type, ItemBody.Type, ChoiceInteraction.Type, SimpleChoice.Type,
 *   TextEntryInteraction.Type, ExtendedTextInteraction.Type, ModalFeedback.Type.
 * - 2.2, `imsqti_v2p2p4.xsd` (2.2.4), and 3.0, `imsqti_asiv3p0_v1p0.xsd`: the same names with DType; in 3.0 ContentBodyDType as well.
 */
export function itemRules(version: QtiVersion): Rules {
  const space = spaces[version].qti;
  const root = rootAttributes(version);
  const feedbackText = { children: `(${inline} | ${block})*`, text: "mixed" as const };
  const feedback = {
    space,
    required: { outcomeIdentifier: identifier, identifier, showHide: oneOf("show") },
    narrower: "showHide may be hide.",
  };
  return {
    assessmentItem: {
      space,
      children: "responseDeclaration*, outcomeDeclaration*, itemBody, responseProcessing?, modalFeedback*",
      required: { ...root.required, timeDependent: yesOrNo, adaptive: yesOrNo, [xml("lang")]: language },
      optional: root.optional,
      narrower: "The body, adaptive and xml:lang may be left out, and there are a label and more parts.",
    },
    responseDeclaration: {
      space,
      children: "correctResponse?, mapping?",
      required: { identifier: id, cardinality, baseType },
      narrower: "baseType may be left out, and there are a default value and a mapping of areas.",
    },
    correctResponse: { space, children: "value+" },
    defaultValue: { space, children: "value+" },
    value: { space, text: anyText },
    mapping: { space, children: "mapEntry+", required: { defaultValue: amount } },
    mapEntry: {
      space,
      required: { mapKey: anyText, mappedValue: amount, caseSensitive: yesOrNo },
      narrower: "caseSensitive may be left out.",
    },
    outcomeDeclaration: {
      space,
      children: "defaultValue?",
      required: { identifier, cardinality, baseType },
      // xs:double in 2.1, NonNegativeDouble in 2.2 and 3.0.
      optional: { normalMaximum: amount },
      narrower: "baseType may be left out.",
    },
    itemBody: { space, children: `(choiceInteraction | extendedTextInteraction | ${block})+` },
    choiceInteraction: {
      space,
      children: "simpleChoice+",
      required: { responseIdentifier: identifier, shuffle: yesOrNo, maxChoices: count },
      narrower: "shuffle and maxChoices may be left out, and there is a prompt.",
    },
    simpleChoice: { space, ...feedbackText, required: { identifier } },
    textEntryInteraction: {
      space,
      required: { responseIdentifier: reference, expectedLength: count },
      optional: { placeholderText: anyText },
    },
    extendedTextInteraction: { space, required: { responseIdentifier: identifier, expectedLines: count } },
    modalFeedback:
      version === "3.0" ? { ...feedback, children: "contentBody" } : { ...feedback, ...feedbackText },
    // 3.0 alone has it.
    ...(version === "3.0" && { contentBody: { space, ...feedbackText } }),
  };
}

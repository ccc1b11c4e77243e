import { describe, expect, it } from "vitest";
import { type Change, type Fault, problemsAfter } from "@/tests/support/qti-schema/faults";

const call = "items/call.xml";
const card = "items/card.xml";

describe("elements and text in the wrong place are refused, with where and what", () => {
  it.each<Fault>([
    // Order and number of elements.
    [
      "parts in another order",
      "2.1",
      call,
      "<itemBody>",
      "<itemBody/><itemBody>",
      "/assessmentItem holds responseDeclaration outcomeDeclaration outcomeDeclaration outcomeDeclaration outcomeDeclaration itemBody itemBody",
    ],
    [
      "an element that is missing",
      "2.2",
      card,
      "<defaultValue><value>0</value></defaultValue>",
      "<defaultValue/>",
      "/assessmentItem/outcomeDeclaration/defaultValue holds no element; wanted value+.",
    ],
    [
      "an element that stands elsewhere",
      "3.0",
      call,
      "<qti-value>choice_1</qti-value>",
      "<p>choice_1</p>",
      "/qti-assessment-item/qti-response-declaration/qti-correct-response holds p; wanted qti-value+.",
    ],
    [
      "an element of no schema",
      "2.1",
      call,
      "<em>call</em>",
      "<big>call</big>",
      "/assessmentItem/itemBody/p/big is an element that is not known here.",
    ],
    [
      "an interaction in a paragraph",
      "2.1",
      card,
      "<blockquote><p>Front?</p></blockquote>",
      '<p><extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="5"/></p>',
      "/assessmentItem/itemBody/p holds extendedTextInteraction; wanted",
    ],
    [
      "two expressions where one is",
      "2.2",
      call,
      '<correct identifier="RESPONSE"/>',
      '<correct identifier="RESPONSE"/><correct identifier="RESPONSE"/>',
      "/match holds variable correct correct; wanted",
    ],
    // Names of a version.
    [
      "an element of QTI 3 in QTI 2",
      "2.2",
      card,
      "<p>Back.</p>",
      "<contentBody><p>Back.</p></contentBody>",
      "/assessmentItem/modalFeedback/contentBody is an element that is not known here.",
    ],
    [
      "feedback of QTI 2 in QTI 3",
      "3.0",
      card,
      "<qti-content-body><p>Back.</p></qti-content-body>",
      "<p>Back.</p>",
      "/qti-assessment-item/qti-modal-feedback holds p; wanted qti-content-body.",
    ],
    [
      "a name of QTI 2 in QTI 3",
      "3.0",
      call,
      'max-choices="1"',
      'maxChoices="1"',
      "/qti-choice-interaction has an attribute maxChoices that is not known there.",
    ],
    // Text.
    [
      "text beside blocks",
      "2.1",
      card,
      "<blockquote>",
      "said<blockquote>",
      '/assessmentItem/itemBody holds the text "said"; wanted none.',
    ],
    [
      "white space where nothing stands",
      "3.0",
      call,
      '<qti-correct identifier="RESPONSE"/>',
      '<qti-correct identifier="RESPONSE"> </qti-correct>',
      '/qti-correct holds the text " "; wanted none.',
    ],
    [
      "words in a quotation of QTI 2",
      "2.2",
      card,
      "<blockquote><p>Front?</p>",
      "<blockquote>Front?",
      '/assessmentItem/itemBody/blockquote holds the text "Front?"; wanted none.',
    ],
    [
      "a table of QTI 2 without a body",
      "2.1",
      call,
      '<tbody><tr><td label="rehearse:left">988</td><td>crisis</td></tr></tbody>',
      "",
      "/table holds thead; wanted thead?, tbody+.",
    ],
    // Attributes.
    [
      "an attribute that is missing",
      "2.1",
      call,
      ' timeDependent="false"',
      "",
      "/assessmentItem has no attribute timeDependent.",
    ],
    [
      "an attribute of no schema",
      "2.2",
      call,
      "<em>",
      '<em style="x">',
      "/assessmentItem/itemBody/p/em has an attribute style that is not known there.",
    ],
    [
      "an attribute of another namespace",
      "3.0",
      call,
      "<em>",
      '<em xsi:type="x">',
      "has an attribute {http://www.w3.org/2001/XMLSchema-instance}type that is not known there.",
    ],
  ])("%s (QTI %s)", (...fault) => {
    const message = fault[5];
    expect(problemsAfter(fault).join("\n")).toContain(message);
  });
});

describe("what one version refuses another takes", () => {
  it.each<Change>([
    ["words in a quotation", "3.0", card, "<blockquote><p>Front?</p>", "<blockquote>Front?"],
    [
      "a table without a body",
      "3.0",
      call,
      '<tbody><tr><td label="rehearse:left">988</td><td>crisis</td></tr></tbody>',
      "",
    ],
    ["a label of 257 characters", "2.2", call, 'label="rehearse:Read it"', `label="${"x".repeat(257)}"`],
    ["a label of 257 characters", "3.0", call, 'label="rehearse:Read it"', `label="${"x".repeat(257)}"`],
  ])("%s (QTI %s)", (...change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type Fault, problemsAfter } from "@/tests/support/qti-schema/faults";

const call = "items/call.xml";
const card = "items/card.xml";
const gap = "items/gap.xml";
const test = "test.xml";

describe("values that are not of their type are refused, with where and what", () => {
  it.each<Fault>([
    // Simple types.
    [
      "an identifier that begins with a digit",
      "2.1",
      call,
      '<simpleChoice identifier="choice_1"',
      '<simpleChoice identifier="1"',
      '/simpleChoice, attribute identifier, is "1"; wanted an identifier',
    ],
    [
      "an identifier that is there twice",
      "2.2",
      gap,
      'responseDeclaration identifier="RESPONSE_2"',
      'responseDeclaration identifier="RESPONSE_1"',
      '/assessmentItem/responseDeclaration[2], attribute identifier, is "RESPONSE_1", as /assessmentItem/responseDeclaration, attribute identifier is; each has to name one thing.',
    ],
    [
      "a gap that stands for no response",
      "3.0",
      gap,
      'response-identifier="RESPONSE_2"',
      'response-identifier="RESPONSE_3"',
      '/qti-text-entry-interaction[2], attribute response-identifier, is "RESPONSE_3", which names nothing in the file.',
    ],
    [
      "a key that may be a list only",
      "2.1",
      call,
      'cardinality="single"',
      'cardinality="one"',
      '/responseDeclaration, attribute cardinality, is "one"; wanted one of single, multiple.',
    ],
    [
      "a base type of no schema",
      "2.2",
      call,
      'baseType="float"',
      'baseType="number"',
      'attribute baseType, is "number"; wanted one of identifier, string, float.',
    ],
    [
      "feedback that is neither shown nor hidden",
      "2.1",
      card,
      'showHide="show"',
      'showHide="Show"',
      '/modalFeedback, attribute showHide, is "Show"; wanted "show".',
    ],
    [
      "a way through the test of no schema",
      "2.1",
      test,
      'navigationMode="nonlinear"',
      'navigationMode="free"',
      '/assessmentTest/testPart, attribute navigationMode, is "free"; wanted "nonlinear".',
    ],
    [
      "a way of handing in of no schema",
      "3.0",
      test,
      'submission-mode="individual"',
      'submission-mode="later"',
      '/qti-test-part, attribute submission-mode, is "later"; wanted "individual".',
    ],
    [
      "a number of choices below nought",
      "2.2",
      call,
      'maxChoices="1"',
      'maxChoices="-1"',
      '/choiceInteraction, attribute maxChoices, is "-1"; wanted a whole number from 0 to 2147483647.',
    ],
    [
      "a score in words",
      "2.1",
      gap,
      'mappedValue="1"',
      'mappedValue="one"',
      '/mapping/mapEntry, attribute mappedValue, is "one"; wanted a number that is not negative.',
    ],
    [
      "yes for true",
      "2.1",
      call,
      'shuffle="true"',
      'shuffle="yes"',
      '/choiceInteraction, attribute shuffle, is "yes"; wanted one of true, false.',
    ],
    [
      "a language with an underscore",
      "2.2",
      call,
      'xml:lang="en"',
      'xml:lang="en_US"',
      'is "en_US"; wanted a language tag, as en-US.',
    ],
    [
      "an address with a lone percent sign",
      "3.0",
      call,
      'href="https://example.org"',
      'href="https://example.org/100%"',
      '/p/a, attribute href, is "https://example.org/100%"; wanted an address (RFC 3986).',
    ],
    [
      "a label of 257 characters in 2.1",
      "2.1",
      call,
      'label="rehearse:Read it"',
      `label="${"x".repeat(257)}"`,
      "wanted 256 characters at most.",
    ],
    [
      "a class with a line break",
      "2.1",
      call,
      "<em>",
      '<em class="a&#10;b">',
      '/p/em, attribute class, is "a\\nb"; wanted words with one space between them.',
    ],
  ])("%s (QTI %s)", (...fault) => {
    const message = fault[5];
    expect(problemsAfter(fault).join("\n")).toContain(message);
  });
});

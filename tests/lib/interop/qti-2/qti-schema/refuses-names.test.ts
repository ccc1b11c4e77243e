import { describe, expect, it } from "vitest";
import { aZip } from "@/tests/support/foreign-package";
import { packageProblems } from "@/tests/support/qti-schema/check-package";
import { type Fault, problemsAfter, writtenFiles } from "@/tests/support/qti-schema/faults";

const call = "items/call.xml";
const card = "items/card.xml";
const gap = "items/gap.xml";
const test = "test.xml";

describe("names that no schema can follow are followed", () => {
  it.each<Fault>([
    [
      "a choice that nobody declared",
      "2.1",
      call,
      'choiceInteraction responseIdentifier="RESPONSE"',
      'choiceInteraction responseIdentifier="ANSWER"',
      'The item asks for "ANSWER", which is not declared.',
    ],
    [
      "a response that nothing asks for",
      "2.2",
      card,
      '<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="5"/>',
      "",
      'Nothing asks for the response "RESPONSE".',
    ],
    [
      "a response that is asked for twice",
      "3.0",
      gap,
      'response-identifier="RESPONSE_2"',
      'response-identifier="RESPONSE_1"',
      'The item asks for "RESPONSE_1" twice.',
    ],
    [
      "two choices of one name",
      "2.1",
      call,
      'simpleChoice identifier="choice_2"',
      'simpleChoice identifier="choice_1"',
      'The item has two choices "choice_1".',
    ],
    [
      "a key that is no choice",
      "2.2",
      call,
      "<value>choice_1</value>",
      "<value>choice_9</value>",
      'The key "choice_9" is none of the choices.',
    ],
    [
      "an outcome that nobody declared",
      "2.1",
      call,
      'setOutcomeValue identifier="FEEDBACK"',
      'setOutcomeValue identifier="SAID"',
      'A rule sets "SAID", which is not declared.',
    ],
    [
      "feedback that waits for nothing",
      "3.0",
      card,
      'outcome-identifier="SOLUTION"',
      'outcome-identifier="ANSWER"',
      'Feedback waits for "ANSWER", which is not declared.',
    ],
    [
      "a rule that reads nothing",
      "2.1",
      call,
      '<correct identifier="RESPONSE"/>',
      '<correct identifier="ANSWER"/>',
      'A rule reads "ANSWER", which is not declared.',
    ],
    [
      "two parts of a test of one name",
      "2.1",
      test,
      'identifier="section_ethics"',
      'identifier="part_1"',
      'Two parts of the test are called "part_1".',
    ],
  ])("%s (QTI %s)", (...fault) => {
    const message = fault[5];
    expect(problemsAfter(fault)).toContain(message);
  });
});

describe("a package is refused", () => {
  const changed = (change: (files: Map<string, string>) => void) => {
    const files = new Map(writtenFiles.get("2.1"));
    change(files);
    return packageProblems(aZip(Object.fromEntries(files)), "2.1");
  };

  it("when the manifest does not list a file", () => {
    expect(changed((files) => files.set("images/b.png", "b"))).toEqual([
      "imsmanifest.xml: It does not list images/b.png.",
    ]);
  });

  it("when a picture is not in it", () => {
    expect(changed((files) => files.delete("images/a-dot.png"))).toContain(
      "items/call.xml: It names images/a-dot.png, which is not in the package.",
    );
  });

  it("with the name of the file that has a fault", () => {
    const inDigits = (files: Map<string, string>) =>
      files.set(test, (files.get(test) ?? "").replace('visible="true"', 'visible="1"'));
    expect(changed(inDigits)).toEqual([
      'test.xml: /assessmentTest/testPart/assessmentSection, attribute visible, is "1"; wanted one of true, false.',
    ]);
  });
});

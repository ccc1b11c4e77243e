import type { XmlElement } from "../xml/read-xml";
import { type BodyParts, labelsOf, responsesOf } from "./body-parts";
import { positiveTests } from "./scoring";

const countTests = (tests: readonly XmlElement[]): number =>
  tests.reduce(
    (sum, test) =>
      sum + 1 + countTests(test.children.filter((child): child is XmlElement => typeof child !== "string")),
    0,
  );

/** How many comparisons scoring takes, at most: each answer by each rule. People's questions take some hundreds. */
export function effort({ presentation, scoring }: BodyParts): number {
  const tests = scoring.conditions.reduce((sum, condition) => sum + 1 + countTests(condition.tests), 0);
  const typed = scoring.conditions.reduce(
    (sum, condition) => sum + positiveTests(condition.tests, ["varequal", "varsubstring"]).length,
    0,
  );
  const responses = responsesOf(presentation);
  const labels = responses.reduce((sum, response) => sum + labelsOf(response).length, responses.length);
  return tests * (labels + (responses.length === 1 && labels <= 2 ? typed : 0));
}

/** More than this is not scored: it would keep a reader busy. */
export const mostEffort = 2_000_000;

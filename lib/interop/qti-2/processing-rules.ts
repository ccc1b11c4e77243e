import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";

/** When a rule applies, as far as it is understood. */
export type RuleTest =
  | { kind: "value"; response: string; value: string; tolerance?: number }
  | { kind: "right" | "wrong"; response: string }
  | { kind: "always" | "other" };

/** What the processing of responses sets, and when. */
export interface Rule {
  test: RuleTest;
  outcome: string;
  /** The value that is set; undefined where the response itself is. */
  value: string | undefined;
}

const elementsOf = (element: XmlElement | undefined) =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");

const comparing = new Set(["match", "member", "equal", "stringMatch", "equalRounded", "contains"]);

function readTest(expression: XmlElement | undefined): RuleTest {
  if (!expression) return { kind: "other" };
  const inner = elementsOf(expression);
  if (expression.name === "not") {
    const test = readTest(inner[0]);
    return test.kind === "right" ? { kind: "wrong", response: test.response } : { kind: "other" };
  }
  if ((expression.name === "and" || expression.name === "or") && inner.length === 1)
    return readTest(inner[0]);
  if (!comparing.has(expression.name)) return { kind: "other" };
  const response = childOf(expression, "variable")?.attributes.identifier;
  if (response === undefined) return { kind: "other" };
  if (childOf(expression, "correct")?.attributes.identifier === response) return { kind: "right", response };
  const value = childOf(expression, "baseValue");
  if (!value) return { kind: "other" };
  const tolerance =
    expression.attributes.toleranceMode === "absolute"
      ? Math.max(...(expression.attributes.tolerance ?? "0").trim().split(/\s+/).map(Number))
      : 0;
  return {
    kind: "value",
    response,
    value: xmlText(value).trim(),
    ...(tolerance > 0 ? { tolerance } : {}),
  };
}

function valueSet(element: XmlElement): string | undefined {
  const [expression] = elementsOf(element);
  if (expression?.name === "baseValue") return xmlText(expression).trim();
  // A value that is added to those already set.
  const added = expression?.name === "multiple" ? childOf(expression, "baseValue") : undefined;
  return added ? xmlText(added).trim() : undefined;
}

function readBranch(branch: XmlElement, test: RuleTest, rules: Rule[]): void {
  for (const child of elementsOf(branch)) {
    if (child.name === "setOutcomeValue")
      rules.push({ test, outcome: child.attributes.identifier ?? "", value: valueSet(child) });
    else if (child.name === "responseCondition") readCondition(child, test, rules);
    else if (child.name === "responseProcessingFragment") readBranch(child, test, rules);
  }
}

function readCondition(condition: XmlElement, around: RuleTest, rules: Rule[]): void {
  const narrowed = (test: RuleTest) =>
    test.kind === "other" && around.kind !== "always" ? around : around.kind === "other" ? around : test;
  let first: RuleTest = { kind: "other" };
  for (const branch of elementsOf(condition)) {
    if (branch.name === "responseElse") {
      const test: RuleTest =
        first.kind === "right" ? { kind: "wrong", response: first.response } : { kind: "other" };
      readBranch(branch, narrowed(test), rules);
      continue;
    }
    const test = readTest(elementsOf(branch)[0]);
    if (branch.name === "responseIf") first = test;
    readBranch(branch, narrowed(test), rules);
  }
}

/** What the processing of responses sets when, for what is commonly written; the rest is `other`. */
export function readRules(item: XmlElement): Rule[] {
  const rules: Rule[] = [];
  for (const processing of childrenOf(item, "responseProcessing"))
    readBranch(processing, { kind: "always" }, rules);
  return rules;
}

/** The values of a response that a rule gives points for, for items that declare no right one. */
export function scoredValues(rules: readonly Rule[], response: string): string[] {
  return rules.flatMap(({ test, outcome, value }) =>
    test.kind === "value" && test.response === response && /^score/i.test(outcome) && Number(value) > 0
      ? [test.value]
      : [],
  );
}

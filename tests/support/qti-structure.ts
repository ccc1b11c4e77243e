import { asQti2 } from "@/lib/interop/qti-2/qti-names";
import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { readWholeXml, type XmlElement, xmlText } from "@/lib/interop/xml/read-xml";

/** What an element may hold, in our own words after the schemas of QTI 2.1, 2.2 and 3.0. Names are those of 2.1. */
interface Rule {
  /** Names of the children, each with a space behind it. */
  children: RegExp;
  /** Whether text may stand between them. */
  text?: boolean;
  required?: string;
  optional?: string;
}

const any = (...names: string[]) => new RegExp(`^(?:(?:${names.join("|")}) )*$`);
const nothing = /^$/;
const inline = ["br", "img", "em", "strong", "a", "code", "span", "dfn"];
const block = ["p", "h2", "h3", "h4", "ul", "ol", "hr", "blockquote", "pre", "table", "div"];
const gap = "textEntryInteraction";
const interactions = ["choiceInteraction", "extendedTextInteraction"];
const expression = "(?:match|variable|correct|baseValue|multiple|sum|mapResponse) ";

/** What every element of HTML may have, `label` being for the facts of the program that wrote it. */
const common = "class label";

const html: Record<string, Rule> = {
  ...Object.fromEntries(
    ["p", "h2", "h3", "h4", "em", "strong", "span", "dfn", "code"].map((name) => [
      name,
      { children: any(...inline, gap), text: true, optional: common },
    ]),
  ),
  a: { children: any(...inline, gap), text: true, required: "href", optional: common },
  img: { children: nothing, required: "src alt", optional: common },
  br: { children: nothing },
  hr: { children: nothing },
  ul: { children: any("li"), optional: common },
  ol: { children: any("li"), optional: common },
  li: { children: any(...inline, ...block, gap), text: true, optional: common },
  blockquote: { children: any(...block), optional: common },
  div: { children: any(...inline, ...block, gap), text: true, optional: common },
  pre: { children: any("code"), text: true, optional: common },
  table: { children: /^(?:thead )?(?:tbody )+$/, optional: common },
  thead: { children: /^(?:tr )+$/ },
  tbody: { children: /^(?:tr )+$/ },
  tr: { children: any("th", "td") },
  th: { children: any(...inline, ...block, gap), text: true, optional: common },
  td: { children: any(...inline, ...block, gap), text: true, optional: common },
};

const root = "xmlns xmlns:xsi xsi:schemaLocation toolName toolVersion";

const rules: Record<string, Rule> = {
  ...html,
  assessmentItem: {
    children:
      /^(?:responseDeclaration )*(?:outcomeDeclaration )*itemBody (?:responseProcessing )?(?:modalFeedback )*$/,
    required: "identifier title timeDependent",
    optional: `${root} adaptive xml:lang`,
  },
  responseDeclaration: {
    children: /^(?:correctResponse )?(?:mapping )?$/,
    required: "identifier cardinality",
    optional: "baseType",
  },
  correctResponse: { children: /^(?:value )+$/ },
  value: { children: nothing, text: true },
  mapping: { children: /^(?:mapEntry )+$/, optional: "defaultValue" },
  mapEntry: { children: nothing, required: "mapKey mappedValue", optional: "caseSensitive" },
  outcomeDeclaration: {
    children: /^(?:defaultValue )?$/,
    required: "identifier cardinality",
    optional: "baseType normalMaximum",
  },
  defaultValue: { children: /^(?:value )+$/ },
  itemBody: { children: new RegExp(`^(?:(?:${[...block, ...interactions].join("|")}) )+$`) },
  choiceInteraction: {
    children: /^(?:simpleChoice )+$/,
    required: "responseIdentifier shuffle maxChoices",
  },
  simpleChoice: { children: any(...inline, ...block), text: true, required: "identifier" },
  textEntryInteraction: {
    children: nothing,
    required: "responseIdentifier",
    optional: "expectedLength placeholderText",
  },
  extendedTextInteraction: { children: nothing, required: "responseIdentifier", optional: "expectedLines" },
  responseProcessing: { children: any("responseCondition", "setOutcomeValue"), optional: "template" },
  responseCondition: { children: /^responseIf (?:responseElse )?$/ },
  responseIf: { children: new RegExp(`^${expression}(?:setOutcomeValue )*$`) },
  responseElse: { children: any("setOutcomeValue") },
  setOutcomeValue: { children: new RegExp(`^${expression}$`), required: "identifier" },
  match: { children: new RegExp(`^(?:${expression}){2}$`) },
  variable: { children: nothing, required: "identifier" },
  correct: { children: nothing, required: "identifier" },
  mapResponse: { children: nothing, required: "identifier" },
  baseValue: { children: nothing, text: true, required: "baseType" },
  multiple: { children: new RegExp(`^(?:${expression})*$`) },
  sum: { children: new RegExp(`^(?:${expression})+$`) },
  modalFeedback: {
    children: any(...inline, ...block),
    text: true,
    required: "outcomeIdentifier showHide identifier",
  },
  contentBody: { children: any(...inline, ...block), text: true },
  assessmentTest: { children: /^(?:testPart )+$/, required: "identifier title", optional: root },
  testPart: {
    children: /^(?:assessmentSection )+$/,
    required: "identifier navigationMode submissionMode",
  },
  assessmentSection: {
    children: any("assessmentItemRef", "assessmentSection"),
    required: "identifier title visible",
  },
  assessmentItemRef: { children: nothing, required: "identifier href" },
  manifest: {
    children: /^metadata organizations resources $/,
    required: "identifier",
    optional: "xmlns",
  },
  metadata: { children: /^(?:schema schemaversion |lom )$/ },
  schema: { children: nothing, text: true },
  schemaversion: { children: nothing, text: true },
  organizations: { children: nothing },
  resources: { children: any("resource") },
  resource: {
    children: /^(?:metadata )?(?:file )+(?:dependency )*$/,
    required: "identifier type",
    optional: "href",
  },
  file: { children: nothing, required: "href" },
  dependency: { children: nothing, required: "identifierref" },
  lom: { children: /^general $/, optional: "xmlns" },
  general: { children: /^(?:keyword )+$/ },
  keyword: { children: /^(?:string )+$/ },
  string: { children: nothing, text: true, optional: "language" },
};

const split = (names = "") => names.split(" ").filter(Boolean);

/** What a value must look like, by the name of its attribute. */
const identifier = /^[A-Za-z_][\w.-]*$/;
const yesOrNo = /^(?:true|false)$/;
const count = /^\d+$/;
const uri = /^(?:[^%[\]#]|%[0-9a-f]{2})*(?:#(?:[^%[\]#]|%[0-9a-f]{2})*)?$/i;
const values: Record<string, RegExp> = {
  identifier,
  responseIdentifier: identifier,
  outcomeIdentifier: identifier,
  identifierref: identifier,
  href: uri,
  src: uri,
  template: uri,
  adaptive: yesOrNo,
  timeDependent: yesOrNo,
  shuffle: yesOrNo,
  visible: yesOrNo,
  caseSensitive: yesOrNo,
  maxChoices: count,
  expectedLength: count,
  expectedLines: count,
  normalMaximum: count,
  mappedValue: count,
  cardinality: /^(?:single|multiple)$/,
  baseType: /^(?:identifier|string|float)$/,
  showHide: /^show$/,
  navigationMode: /^nonlinear$/,
  submissionMode: /^individual$/,
};

/** Longest label of 2.1. The later versions have no such bound. */
const longestLabel = 256;

function check(element: XmlElement, version: QtiVersion, problems: string[]): void {
  const isThree = version === "3.0";
  const { name, attributes } = element;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) {
    problems.push(`<${name}> is not known`);
    return;
  }
  const children = element.children.filter((child): child is XmlElement => typeof child !== "string");
  const sequence = children.map((child) => `${child.name} `).join("");
  const wanted = isThree && name === "modalFeedback" ? /^contentBody $/ : rule.children;
  if (!wanted.test(sequence)) problems.push(`<${name}> holds ${sequence || "nothing"}`);
  const hasText = element.children.some((child) => typeof child === "string" && child.trim() !== "");
  if (hasText && (!rule.text || (isThree && name === "modalFeedback"))) problems.push(`<${name}> holds text`);
  for (const key of split(rule.required))
    if (attributes[key] === undefined) problems.push(`<${name}> has no ${key}`);
  const allowed = new Set([...split(rule.required), ...split(rule.optional)]);
  for (const [key, value] of Object.entries(attributes)) {
    if (!allowed.has(key)) problems.push(`<${name}> has ${key}`);
    if (Object.hasOwn(values, key) && !values[key]?.test(value)) problems.push(`${key}="${value}"`);
    if (key === "label" && version === "2.1" && Array.from(value).length > longestLabel)
      problems.push(`a label of ${value.length} characters`);
  }
  for (const child of children) check(child, version, problems);
}

/** Every element below another of a name. */
function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

const valuesOf = (elements: readonly XmlElement[], key: string) =>
  elements.map(({ attributes }) => attributes[key] ?? "");

/** What is named in an item must be declared in it. */
function checkNames(item: XmlElement, problems: string[]): void {
  const responses = valuesOf(all(item, "responseDeclaration"), "identifier");
  const outcomes = valuesOf(all(item, "outcomeDeclaration"), "identifier");
  const asked = ["choiceInteraction", "extendedTextInteraction", "textEntryInteraction"].flatMap((name) =>
    valuesOf(all(item, name), "responseIdentifier"),
  );
  if ([...responses].sort().join() !== [...asked].sort().join())
    problems.push(`asks ${asked}, declares ${responses}`);
  for (const name of [
    ...valuesOf(all(item, "setOutcomeValue"), "identifier"),
    ...valuesOf(all(item, "modalFeedback"), "outcomeIdentifier"),
  ])
    if (!outcomes.includes(name)) problems.push(`${name} is not declared`);
  const choices = valuesOf(all(item, "simpleChoice"), "identifier");
  if (new Set(choices).size !== choices.length) problems.push("two choices of one identifier");
  const keys = all(item, "correctResponse").flatMap((correct) => all(correct, "value").map(xmlText));
  if (choices.length > 0)
    for (const key of keys) if (!choices.includes(key)) problems.push(`no choice ${key}`);
}

/** The element of a file, with the names of QTI 2. */
export function rootOf(bytes: Uint8Array): XmlElement {
  return asQti2(readWholeXml(new TextDecoder().decode(bytes)));
}

/** What in a file of a package is not as the schema has it. */
export function structureProblems(bytes: Uint8Array, version: QtiVersion): string[] {
  const element = rootOf(bytes);
  const problems: string[] = [];
  check(element, version, problems);
  if (element.name === "assessmentItem") checkNames(element, problems);
  return problems;
}

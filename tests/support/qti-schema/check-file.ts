import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { contentModel, renamed } from "./content-model";
import { htmlRules } from "./html-rules";
import { itemRules } from "./item-rules";
import { manifestRules } from "./manifest-rules";
import { attributeIn, elementIn } from "./names";
import { namingProblems } from "./naming";
import { processingRules } from "./processing-rules";
import type { Rule, Rules } from "./rule";
import type { SimpleType } from "./simple-types";
import { NotWellFormed, readStrictXml, type StrictElement } from "./strict-xml";
import { testRules } from "./test-rules";

const attributesIn = (version: QtiVersion, types: Rule["required"]) =>
  types &&
  Object.fromEntries(Object.entries(types).map(([name, type]) => [attributeIn(version, name), type]));

/** Rules with the names that the version gives to elements and attributes. */
function inVersion(version: QtiVersion, rules: Rules): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      elementIn(version, name),
      {
        ...rule,
        children: rule.children && renamed(rule.children, (child) => elementIn(version, child)),
        required: attributesIn(version, rule.required),
        optional: attributesIn(version, rule.optional),
      },
    ]),
  );
}

const tables = new Map<QtiVersion, Rules>();

function tableOf(version: QtiVersion): Rules {
  const known = tables.get(version);
  if (known) return known;
  const content = {
    ...htmlRules(version),
    ...itemRules(version),
    ...processingRules(version),
    ...testRules(version),
  };
  const table = { ...inVersion(version, content), ...manifestRules(version) };
  tables.set(version, table);
  return table;
}

/** Elements that a file of a package may begin with. */
const rootNames = ["assessmentItem", "assessmentTest", "manifest"];

/** Checks one file, and gathers what names something and what stands for it. */
class FileCheck {
  readonly problems: string[] = [];
  private readonly ids = new Map<string, string>();
  private readonly references: { value: string; place: string }[] = [];
  private readonly table: Rules;

  constructor(version: QtiVersion) {
    this.table = tableOf(version);
  }

  element(element: StrictElement, place: string, parent: string): void {
    const { name, space } = element;
    const rule = this.ruleOf(`${parent}/${name}`) ?? this.ruleOf(name);
    if (!rule) this.say(place, "is an element that is not known here");
    else if (rule.space !== space) this.say(place, `is in the namespace "${space}"; wanted "${rule.space}"`);
    else {
      const before = this.problems.length;
      this.attributes(element, rule, place);
      this.content(element, rule, place);
      if (rule.narrower && this.problems.length > before)
        this.problems.push(`${place} is written narrower than the schema has it: ${rule.narrower}`);
      this.children(element, place);
    }
  }

  /** What stands for something that is not there. */
  end(): void {
    for (const { value, place } of this.references)
      if (!this.ids.has(value)) this.say(place, `is "${value}", which names nothing in the file`);
  }

  private ruleOf(name: string): Rule | undefined {
    return Object.hasOwn(this.table, name) ? this.table[name] : undefined;
  }

  private say(place: string, what: string): void {
    this.problems.push(`${place} ${what}.`);
  }

  private attributes(
    { attributes }: StrictElement,
    { required = {}, optional = {} }: Rule,
    place: string,
  ): void {
    for (const name of Object.keys(required))
      if (!Object.hasOwn(attributes, name)) this.say(place, `has no attribute ${name}`);
    for (const [name, value] of Object.entries(attributes)) {
      const type = Object.hasOwn(required, name)
        ? required[name]
        : Object.hasOwn(optional, name) && optional[name];
      if (type) this.value(value, type, `${place}, attribute ${name},`);
      else this.say(place, `has an attribute ${name} that is not known there`);
    }
  }

  private value(value: string, type: SimpleType, place: string): void {
    if (!type.holds(value)) this.say(place, `is ${JSON.stringify(value)}; wanted ${type.wanted}`);
    else if (type.role === "reference") this.references.push({ value, place });
    else if (type.role === "id") {
      const other = this.ids.get(value);
      if (other !== undefined) this.say(place, `is "${value}", as ${other} is; each has to name one thing`);
      this.ids.set(value, place.replace(/,$/, ""));
    }
  }

  private content(element: StrictElement, { children: model = "", text }: Rule, place: string): void {
    const children = element.children.filter((child): child is StrictElement => typeof child !== "string");
    const words = element.children.filter((child) => typeof child === "string").join("");
    const found = children.map(({ name }) => `${name} `).join("");
    if (!contentModel(model).test(found))
      this.say(place, `holds ${found.trim() || "no element"}; wanted ${model || "none"}`);
    // White space may stand between elements, but not where there are none.
    if (text === undefined && (model === "" ? words !== "" : /[^ \t\n\r]/.test(words)))
      this.say(place, `holds the text ${JSON.stringify(words.slice(0, 40))}; wanted none`);
    if (typeof text === "object") this.value(words, text, `${place}, its text,`);
  }

  private children({ name, children }: StrictElement, place: string): void {
    const counts = new Map<string, number>();
    for (const child of children) {
      if (typeof child === "string") continue;
      const number = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, number);
      this.element(child, `${place}/${child.name}${number > 1 ? `[${number}]` : ""}`, name);
    }
  }
}

/**
 * What in a file of a package is not as the schema of its version has it: where it is, what was found, what was wanted. The table of
 * rules holds the elements and attributes that Rehearse writes and no others, so that a file with nothing to say of is valid, and one
 * with something may be valid QTI that is never written.
 */
export function fileProblems(bytes: Uint8Array, version: QtiVersion): string[] {
  let root: StrictElement;
  try {
    root = readStrictXml(bytes);
  } catch (error) {
    if (error instanceof NotWellFormed || error instanceof TypeError) return [error.message];
    throw error;
  }
  const place = `/${root.name}`;
  const wanted = rootNames.map((name) => elementIn(version, name));
  if (!wanted.includes(root.name)) return [`${place} begins the file; wanted one of ${wanted.join(", ")}.`];
  const check = new FileCheck(version);
  check.element(root, place, "");
  check.end();
  return check.problems.length > 0 ? check.problems : namingProblems(root, version);
}

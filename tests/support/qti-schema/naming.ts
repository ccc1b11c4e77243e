import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { attributeIn, elementIn } from "./names";
import type { StrictElement } from "./strict-xml";

const wordsOf = ({ children }: StrictElement): string =>
  children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");

/** Elements of a file by the names of QTI 2, wherever they stand. */
class Named {
  constructor(
    private readonly root: StrictElement,
    private readonly version: QtiVersion,
  ) {}

  all(name: string, from = this.root): StrictElement[] {
    const wanted = elementIn(this.version, name);
    return from.children.flatMap((child) =>
      typeof child === "string" ? [] : [...(child.name === wanted ? [child] : []), ...this.all(name, child)],
    );
  }

  values(name: string, attribute: string): string[] {
    const key = attributeIn(this.version, attribute);
    return this.all(name).map(({ attributes }) => attributes[key] ?? "");
  }
}

const repeated = (names: readonly string[]) => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** Each response is declared and asked once; what is set and shown is declared; a key is one of the choices. */
function itemProblems(file: Named): string[] {
  const responses = file.values("responseDeclaration", "identifier");
  const outcomes = file.values("outcomeDeclaration", "identifier");
  const asked = ["choiceInteraction", "extendedTextInteraction", "textEntryInteraction"].flatMap((name) =>
    file.values(name, "responseIdentifier"),
  );
  const declared = new Set([...responses, ...outcomes]);
  const choices = file.values("simpleChoice", "identifier");
  const keys = choices.length > 0 ? file.all("correctResponse").flatMap((one) => file.all("value", one)) : [];
  const unknown = (found: readonly string[], known: ReadonlySet<string>, what: string) =>
    found.filter((name) => !known.has(name)).map((name) => `${what} "${name}", which is not declared.`);
  return [
    ...repeated([...responses, ...outcomes]).map((name) => `The item declares "${name}" twice.`),
    ...repeated(asked).map((name) => `The item asks for "${name}" twice.`),
    ...repeated(choices).map((name) => `The item has two choices "${name}".`),
    ...unknown(asked, new Set(responses), "The item asks for"),
    ...responses
      .filter((name) => !asked.includes(name))
      .map((name) => `Nothing asks for the response "${name}".`),
    ...unknown(file.values("setOutcomeValue", "identifier"), new Set(outcomes), "A rule sets"),
    ...unknown(file.values("modalFeedback", "outcomeIdentifier"), new Set(outcomes), "Feedback waits for"),
    ...["variable", "correct", "mapResponse"].flatMap((name) =>
      unknown(file.values(name, "identifier"), declared, "A rule reads"),
    ),
    ...keys
      .map(wordsOf)
      .filter((key) => !choices.includes(key))
      .map((key) => `The key "${key}" is none of the choices.`),
  ];
}

/** Source: the Schematron rules of `imsqti_v2p1.xsd`, RULE SET GENERAL 2: no two parts of a test have one identifier. */
function testProblems(file: Named, root: StrictElement): string[] {
  const parts = ["testPart", "assessmentSection", "assessmentItemRef"];
  const names = [
    root.attributes.identifier ?? "",
    ...parts.flatMap((name) => file.values(name, "identifier")),
  ];
  return repeated(names).map((name) => `Two parts of the test are called "${name}".`);
}

/**
 * What the information model asks for of the names in a file, and no schema can say. It is looked at where the schema has nothing to say.
 */
export function namingProblems(root: StrictElement, version: QtiVersion): string[] {
  const file = new Named(root, version);
  if (root.name === elementIn(version, "assessmentItem")) return itemProblems(file);
  return root.name === elementIn(version, "assessmentTest") ? testProblems(file, root) : [];
}

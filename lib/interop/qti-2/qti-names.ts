import { localName } from "../package/read-manifest";
import type { XmlElement } from "../xml/read-xml";

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A name of QTI 3 as QTI 2 has it, without a prefix: `qti-choice-interaction` is `choiceInteraction`. Other names stay. */
export function qtiName(name: string): string {
  const local = localName(name);
  return local.startsWith("qti-") ? camel(local.slice(4)) : local;
}

/** A name of QTI 2 as QTI 3 has it: `choiceInteraction` is `qti-choice-interaction`. */
export function kebabName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * An element of QTI 2 or 3 with the names of QTI 2 throughout: between the two they change by a rule and mean the same. Attributes of
 * HTML have no hyphens but in `data-` and `aria-`, which nothing here reads.
 */
export function asQti2(element: XmlElement): XmlElement {
  return {
    ...element,
    name: qtiName(element.name),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [camel(name), value]),
    ),
    children: element.children.map((child) => (typeof child === "string" ? child : asQti2(child))),
  };
}

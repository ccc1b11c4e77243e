import type { XmlElement } from "../xml/read-xml";

/** Elements of some names inside of another, but not those inside of one that was found. */
export function findAll(element: XmlElement, names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child): XmlElement[] => {
    if (typeof child === "string" || child.name === "mc:Fallback") return [];
    return names.includes(child.name) ? [child] : findAll(child, names);
  });
}

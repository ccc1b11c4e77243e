import type { FidelityNote } from "../fidelity";
import type { XmlElement } from "../xml/read-xml";

const isReference = ({ name }: XmlElement) => name === "matref" || name === "material_ref";

function labelled(element: XmlElement, found = new Map<string, XmlElement>()): Map<string, XmlElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const label = child.attributes.label ?? child.attributes.ident;
    if (/^mat/.test(child.name) && label && !isReference(child)) found.set(label, child);
    labelled(child, found);
  }
  return found;
}

const hasReference = (element: XmlElement): boolean =>
  element.children.some((child) => typeof child !== "string" && (isReference(child) || hasReference(child)));

/**
 * An item with the text or picture in the place of each reference to it. What is referred to may be outside of the item, or gone: that is
 * noted. A reference inside of what is referred to is not followed, since it could lead in a circle.
 */
export function withReferences(item: XmlElement, notes: FidelityNote[]): XmlElement {
  if (!hasReference(item)) return item;
  const known = labelled(item);
  const replaced = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.map((child) => {
      if (typeof child === "string") return child;
      if (!isReference(child)) return replaced(child);
      const name = child.attributes.linkrefid ?? "";
      const found = known.get(name);
      if (found)
        return {
          ...found,
          children: found.children.filter((one) => typeof one === "string" || !isReference(one)),
        };
      notes.push({
        fate: "in-part",
        rule: "reference",
        message: `A text or picture called "${name.slice(0, 60)}" was left out: it does not stand in the item.`,
        help: "Put it into the item at the source.",
      });
      return child;
    }),
  });
  return replaced(item);
}

import { childrenOf, readXml, type XmlElement, xmlText } from "../xml/read-xml";

/** A resource of a content package: a file with what belongs to it. */
export interface PackageResource {
  id: string;
  /** What it is, such as `imsqti_item_xmlv2p1`. */
  type: string;
  /** Paths from the manifest, the main one first. */
  files: string[];
  dependencies: string[];
  /** Keywords of its metadata, whatever their schema calls them. */
  keywords: string[];
}

/** A name without its prefix: `imsmd:keyword` is `keyword`. */
export const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return localName(child.name) === name ? [child] : findAll(child, name);
  });
}

function readResource(element: XmlElement): PackageResource {
  const { identifier = "", type = "", href, "bb:file": boardFile } = element.attributes;
  const own = (name: string, attribute: string) =>
    element.children.flatMap((child) =>
      typeof child !== "string" && localName(child.name) === name ? (child.attributes[attribute] ?? []) : [],
    );
  const files = [href ?? boardFile ?? [], own("file", "href")].flat().filter((path) => path !== "");
  const keywords = findAll(element, "keyword").flatMap((keyword) => {
    const texts = [...childrenOf(keyword, "string"), ...findAll(keyword, "langstring")];
    return (texts.length > 0 ? texts : [keyword]).map((text) => xmlText(text).trim());
  });
  return {
    id: identifier,
    type: type.trim().toLowerCase(),
    files: [...new Set(files)],
    dependencies: own("dependency", "identifierref"),
    keywords: keywords.filter(Boolean),
  };
}

/**
 * The resources that an `imsmanifest.xml` lists, in its order.
 * @throws Refused for XML that is refused
 */
export function readManifest(text: string): PackageResource[] {
  const resources: PackageResource[] = [];
  readXml(text, {
    // Its tables of contents can be as large as a course; nothing in them is needed.
    each: ["resource", "imscp:resource", "item", "imscp:item"],
    take(element) {
      if (localName(element.name) === "resource") resources.push(readResource(element));
    },
  });
  return resources;
}

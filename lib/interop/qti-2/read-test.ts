import { localName } from "../package/read-manifest";
import { readXml } from "../xml/read-xml";
import { qtiName } from "./qti-names";

/** An item that a test refers to. */
export interface TestEntry {
  href: string;
  /** Titles of the test and of the sections around it, outermost first. */
  category: string[];
}

const refNames = ["assessmentItemRef", "qti-assessment-item-ref"];

/**
 * The items that a test holds, in its order.
 * @throws Refused for XML that is refused
 */
export function readTest(text: string): TestEntry[] {
  const entries: TestEntry[] = [];
  readXml(text, {
    each: refNames,
    take({ attributes }, around) {
      const titles = around
        .filter(({ name }) => /^assessment(?:Test|Section)$/.test(qtiName(name)))
        .map((element) => (element.attributes.title ?? "").trim());
      const category = titles.filter((title, index) => title !== "" && title !== titles[index - 1]);
      entries.push({ href: attributes.href ?? "", category });
    },
  });
  return entries;
}

/** What the outermost element of a file is, by its beginning: its name without a prefix. */
export function rootName(head: string): string {
  const bare = head.slice(0, 16_384).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]{0,500}>/gi, "");
  return localName(/^\ufeff?\s*<([A-Za-z][\w.:-]{0,80})/.exec(bare)?.[1] ?? "");
}

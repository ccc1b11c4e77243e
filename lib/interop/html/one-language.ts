import type { FidelityNote } from "../fidelity";
import type { HtmlElement, HtmlNode } from "./parse-html";

/** The language of a text that stands there in several: Moodle's filter shows a reader one of them. */
function languageOf(node: HtmlNode | undefined): string | undefined {
  if (node === undefined || typeof node === "string" || node.name !== "span") return undefined;
  const { class: classes = "", lang } = node.attributes;
  return classes.split(/\s+/).includes("multilang") ? lang : undefined;
}

/**
 * Takes the first of neighbours that say the same in different languages (`<span lang="en" class="multilang">`), as Moodle's filter
 * does for one reader; one that stands alone is kept, as it is there.
 */
export function oneLanguage(nodes: readonly HtmlNode[], notes: FidelityNote[]): HtmlNode[] {
  const kept: HtmlNode[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as HtmlNode;
    kept.push(typeof node === "string" ? node : within(node, notes));
    const language = languageOf(node);
    if (language === undefined) continue;
    const left: string[] = [];
    for (let next = at + 1; next < nodes.length; next++) {
      const one = nodes[next] as HtmlNode;
      const other = languageOf(one);
      if (other !== undefined) {
        left.push(other);
        at = next;
      } else if (typeof one !== "string" || one.trim() !== "") break;
    }
    if (left.length > 0)
      notes.push({
        fate: "in-part",
        rule: "other-languages",
        message: `A text stands there in several languages. "${language}" was kept, ${left.map((one) => `"${one}"`).join(", ")} left out.`,
        help: "Import a file in which the language that you want stands first.",
      });
  }
  return kept;
}

/** The same inside of an element. One in which nothing changes stays the one that it is. */
function within(element: HtmlElement, notes: FidelityNote[]): HtmlElement {
  if (element.children.length === 0) return element;
  const children = oneLanguage(element.children, notes);
  const isSame = children.every((child, index) => child === element.children[index]);
  return isSame && children.length === element.children.length ? element : { ...element, children };
}

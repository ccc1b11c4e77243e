import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { spaces } from "./names";
import type { Rule, Rules } from "./rule";
import { anyText, shortText, uri, wordList } from "./simple-types";

/** Elements in a line of text. The schemas have more; these are written. */
export const inline = "br | img | em | strong | a | code | span | dfn";
/** Elements that stand by themselves. */
export const block = "p | h2 | h3 | h4 | ul | ol | hr | blockquote | pre | table | div";
const gap = "textEntryInteraction";

/**
 * HTML inside of QTI. Sources, by name of the type:
 *
 * - 2.1, `imsqti_v2p1.xsd` (2.1.0): HTMLText.Type (p, h2 to h4, pre, code, em, strong, span, dfn), A.Type, Img.Type, OUL.Type, LI.Type,
 *   BlockQuote.Type, Div.Type, Table.Type, TablePart.Type, TR.Type, TDH.Type.
 * - 2.2, `imsqti_v2p2p4.xsd` (2.2.4): the same names with DType. Attributes: BaseSequenceXBase and BaseSequence.
 * - 3.0, `imsqti_asiv3p0_v1p0.xsd`: the same names with DType.
 */
export function htmlRules(version: QtiVersion): Rules {
  const common = { class: wordList, label: shortText(version) };
  const of = (rule: Omit<Rule, "space">): Rule => ({
    space: spaces[version].qti,
    ...rule,
    optional: { ...common, ...rule.optional },
  });
  const words = of({ children: `(${inline} | ${gap})*`, text: "mixed" });
  const flow = of({
    children: `(${inline} | ${block} | ${gap})*`,
    text: "mixed",
    narrower: "Other interactions may stand here; those that are written stand in the body alone.",
  });
  const list = of({ children: "li*" });
  const rows = of({ children: "tr+" });
  return {
    ...Object.fromEntries(
      ["p", "h2", "h3", "h4", "pre", "code", "em", "strong", "span", "dfn"].map((name) => [name, words]),
    ),
    a: { ...words, required: { href: uri } },
    img: of({ required: { src: uri, alt: anyText } }),
    br: of({}),
    hr: of({}),
    ul: list,
    ol: list,
    li: flow,
    div: flow,
    // 3.0 takes words in a quotation. 2.1 and 2.2 take blocks alone.
    blockquote: of(
      version === "3.0"
        ? { children: `(${inline} | ${block})*`, text: "mixed" }
        : { children: `(${block})*` },
    ),
    // 3.0 takes a table without a body.
    table: of({ children: version === "3.0" ? "thead?, tbody*" : "thead?, tbody+" }),
    thead: rows,
    tbody: rows,
    tr: of({ children: "(td | th)+" }),
    td: flow,
    th: flow,
  };
}

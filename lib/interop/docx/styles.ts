import { valOf } from "../archive/office-parts";
import { childOf, readXml } from "../xml/read-xml";

/** What of a style matters here. */
export interface DocxStyle {
  isHeading: boolean;
  bold?: boolean;
  italic?: boolean;
  list?: { numId: string; level: number };
  basedOn?: string;
}

const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false|off|none)$/i.test(value);

/** An on-or-off property such as `w:b`: there and not switched off; undefined where it is not there. */
export function toggle(properties: Parameters<typeof childOf>[0], name: string): boolean | undefined {
  return childOf(properties, name) ? isOn(valOf(properties, name)) : undefined;
}

/** The styles of a document by id, with what they take from those that they are based on. */
export function readStyles(xml: string | undefined): Map<string, DocxStyle> {
  const styles = new Map<string, DocxStyle>();
  if (xml === undefined) return styles;
  readXml(xml, {
    each: ["w:style"],
    take(element) {
      const id = element.attributes["w:styleId"] ?? "";
      const run = childOf(element, "w:rPr");
      const paragraph = childOf(element, "w:pPr");
      const numbering = childOf(paragraph, "w:numPr");
      const name = valOf(element, "w:name") ?? id;
      const bold = toggle(run, "w:b");
      const italic = toggle(run, "w:i");
      const numId = valOf(numbering, "w:numId");
      const basedOn = valOf(element, "w:basedOn");
      styles.set(id, {
        isHeading:
          /^(?:heading \d|title|subtitle)$/i.test(name) || childOf(paragraph, "w:outlineLvl") !== undefined,
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italic }),
        ...(numId === undefined
          ? {}
          : { list: { numId, level: Number(valOf(numbering, "w:ilvl") ?? 0) || 0 } }),
        ...(basedOn === undefined ? {} : { basedOn }),
      });
    },
  });
  const settled = new Map<string, DocxStyle>();
  const settle = (id: string, depth: number): DocxStyle | undefined => {
    const known = settled.get(id);
    const own = styles.get(id);
    if (known || !own) return known;
    const base = own.basedOn !== undefined && depth < 20 ? settle(own.basedOn, depth + 1) : undefined;
    const whole = { ...base, ...own, isHeading: own.isHeading || (base?.isHeading ?? false) };
    settled.set(id, whole);
    return whole;
  };
  for (const id of styles.keys()) settle(id, 0);
  return settled;
}

import { valOf } from "../archive/office-parts";
import type { ListMark } from "../numbered-text/line";
import { childOf, childrenOf, readXml } from "../xml/read-xml";

interface Level {
  format: string;
  start: number;
}

/** Word's lists: what stands before a paragraph of a list, which the paragraph itself does not say. */
export class Numbering {
  /** Levels of abstract lists by id. */
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** @param xml the part `numbering.xml`, where there is one */
  constructor(xml: string | undefined) {
    if (xml === undefined) return;
    readXml(xml, {
      each: ["w:abstractNum", "w:num"],
      take: (element) => {
        const { attributes } = element;
        if (element.name === "w:abstractNum") {
          const levels = childrenOf(element, "w:lvl").map((level): [number, Level] => [
            Number(level.attributes["w:ilvl"]) || 0,
            {
              format: valOf(level, "w:numFmt") ?? "decimal",
              start: Number(valOf(level, "w:start") ?? 1) || 0,
            },
          ]);
          this.abstracts.set(attributes["w:abstractNumId"] ?? "", new Map(levels));
          return;
        }
        const starts = new Map<number, number>();
        for (const override of childrenOf(element, "w:lvlOverride")) {
          const start = valOf(override, "w:startOverride");
          if (start !== undefined) starts.set(Number(override.attributes["w:ilvl"]) || 0, Number(start) || 0);
        }
        const abstract = valOf(element, "w:abstractNumId") ?? "";
        this.lists.set(attributes["w:numId"] ?? "", { abstract, starts });
        const linked = childOf(element, "w:abstractNum");
        if (linked) this.abstracts.set(abstract, new Map());
      },
    });
  }

  /** The mark of the next paragraph of a list; undefined where the list shows none. */
  next(numId: string, level: number): ListMark | undefined {
    const list = this.lists.get(numId);
    const depth = Math.min(8, Math.max(0, level));
    const found = list && this.abstracts.get(list.abstract)?.get(depth);
    if (!list || !found || found.format === "none") return undefined;
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    // A list that starts anew says so; otherwise it goes on where the last one of its kind ended.
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const [at, start] of list.starts) counters[at] = start - 1;
    }
    const value = (counters[depth] ?? found.start - 1) + 1;
    counters[depth] = value;
    counters.length = depth + 1;
    const kind = found.format === "bullet" ? "bullet" : /Letter$/.test(found.format) ? "letter" : "number";
    return { kind, value, list: `${numId}`, level: depth };
  }
}

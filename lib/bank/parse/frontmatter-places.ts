import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import type { Place } from "@/lib/shared/diagnostic";

/** Where each value of a YAML document stands, each key that stands twice in one map, and each alias. */
export interface FrontmatterPlaces {
  /** Places of values by path, such as `domains.0.weight`; keys with a leading `@`, such as `@domains`. */
  places: Record<string, Place>;
  repeated: { key: string; at: Place }[];
  aliases: Place[];
}

/** Notes the place of every value and key. Authors choose the keys, so the record has no prototype to hide. */
export function collectPlaces(contents: unknown, at: (offset: number) => Place): FrontmatterPlaces {
  const places: Record<string, Place> = Object.create(null);
  const repeated: FrontmatterPlaces["repeated"] = [];
  const aliases: Place[] = [];
  const visit = (node: unknown, path: string) => {
    const range = (node as Node | null)?.range;
    if (range) places[path] = at(range[0]);
    if (isAlias(node)) aliases.push(at(node.range?.[0] ?? 0));
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const pair of (node as YAMLMap).items as Pair<Node, Node | null>[]) {
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        const inner = path ? `${path}.${key}` : key;
        if (pair.key.range) {
          if (seen.has(key)) repeated.push({ key, at: at(pair.key.range[0]) });
          places[`@${inner}`] = at(pair.key.range[0]);
        }
        seen.add(key);
        visit(pair.value, inner);
      }
    } else if (node && typeof node === "object" && "items" in node) {
      (node.items as unknown[]).forEach((item, index) => {
        visit(item, path ? `${path}.${index}` : String(index));
      });
    }
  };
  visit(contents, "");
  return { places, repeated, aliases };
}

/** Nearest place that is known for a path: its own, its key's, or its parent's. */
export function placeOf(path: readonly PropertyKey[], places: Record<string, Place>): Place {
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).map(String).join(".");
    const found = places[key] ?? places[`@${key}`];
    if (found) return found;
  }
  return { line: 1, column: 1 };
}

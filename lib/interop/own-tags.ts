import type { Item } from "@/lib/bank/item";
import type { OwnFacts } from "./foreign-item";

/** What tags of ours start with. Other programs keep them as they keep any tag. */
const prefix = "rehearse:";

/** Marks an item that the other program keeps as another kind, so that it comes back as what it was. */
export type OwnKind = "flashcard" | "short-answer" | "cloze";

/** An item's facts as tags, for formats that know tags and nothing of ours. */
export function ownTags(item: Item, kind?: OwnKind): string[] {
  const facts: [string, string | undefined][] = [
    ["kind", kind],
    ["concept", item.concept === item.id ? undefined : item.concept],
    ["domain", item.domain],
    ["difficulty", item.difficulty],
    ...item.sources.map((source): [string, string] => ["source", source]),
    ...item.competencies.map((competency): [string, string] => ["competency", competency]),
    ["review-by", item.reviewBy],
    ["retired", item.retired ? "yes" : undefined],
    ["fixed", item.kind === "question" && item.fixed ? "yes" : undefined],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [`${prefix}${name}:${value}`]));
}

/** Sorts tags into those of ours, as facts, and the others. */
export function readOwnTags(tags: readonly string[]): { own: OwnFacts; kind?: string; tags: string[] } {
  const own: OwnFacts = {};
  const others: string[] = [];
  let kind: string | undefined;
  for (const tag of tags) {
    const [, name, value = ""] = /^rehearse:([a-z-]+):(.+)$/i.exec(tag.trim()) ?? [];
    if (name === "kind") kind = value;
    else if (name === "concept" || name === "domain" || name === "difficulty") own[name] = value;
    else if (name === "source") own.sources = [...(own.sources ?? []), value];
    else if (name === "competency") own.competencies = [...(own.competencies ?? []), value];
    else if (name === "review-by") own.reviewBy = value;
    else if (name === "retired") own.retired = true;
    else if (name === "fixed") own.fixed = true;
    else others.push(tag);
  }
  return { own, tags: others, ...(kind === undefined ? {} : { kind }) };
}

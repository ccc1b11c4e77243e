import type { Item, Option } from "@/lib/bank/item";

type Field =
  | "domain"
  | "concept"
  | "difficulty"
  | "reviewBy"
  | "explanation"
  | "hints"
  | "tags"
  | "retired"
  | "fixed"
  | "sources"
  | "competencies"
  | "allow";

/** What of an item its source says nothing about, so that it belongs to whoever works on the bank. */
function silentFields(item: Item, hasDomain: boolean): Field[] {
  const isSilent: Record<Field, boolean> = {
    domain: !hasDomain,
    concept: item.concept === item.id,
    difficulty: item.difficulty === undefined,
    reviewBy: item.reviewBy === undefined,
    explanation: item.explanation === undefined,
    hints: item.hints.length === 0,
    tags: item.tags.length === 0,
    retired: !item.retired,
    fixed: item.kind === "question" && !item.fixed,
    sources: item.sources.length === 0,
    competencies: item.competencies.length === 0,
    allow: item.allow.length === 0,
  };
  return (Object.keys(isSilent) as Field[]).filter((field) => isSilent[field]);
}

/** An item with some fields of another. */
function take(item: Item, from: Item, fields: readonly Field[]): Item {
  const taken: Record<string, unknown> = { ...item };
  for (const field of fields) {
    const value = (from as Record<string, unknown>)[field];
    if (value === undefined) delete taken[field];
    else taken[field] = value;
  }
  return taken as Item;
}

function withOptions(item: Item, change: (option: Option) => Option): Item {
  return item.kind === "question" ? { ...item, options: item.options.map(change) } : item;
}

const optionsOf = (item: Item) => (item.kind === "question" ? item.options : []);

/**
 * The source's item with what the bank has added: fields that the source does not know, rationales of options that have none there.
 * @param hasDomain whether the source says what domain it belongs to
 */
export function keepAdditions(item: Item, now: Item, hasDomain: boolean): Item {
  if (item.kind !== now.kind) return item;
  return withOptions(take(item, now, silentFields(item, hasDomain)), (option) => {
    const rationale = optionsOf(now).find(({ id }) => id === option.id)?.rationale;
    return option.rationale || !rationale ? option : { ...option, rationale };
  });
}

/** The other way round: the bank's item without what it has added to the source's. */
export function withoutAdditions(now: Item, item: Item, hasDomain: boolean): Item {
  if (item.kind !== now.kind) return now;
  return withOptions(take(now, item, silentFields(item, hasDomain)), (option) => {
    const source = optionsOf(item).find(({ id }) => id === option.id);
    if (!source || source.rationale) return option;
    const { rationale: _added, ...bare } = option;
    return bare;
  });
}

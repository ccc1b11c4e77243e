import { countBank } from "../bank-counts";
import type { BankSheet, DomainCounts, OfflineNeeds } from "../bank-sheet";
import { itemsAPage, placeBits } from "../delivery/item-place";
import type { OutlineItem } from "../delivery/outline-item";
import { listChecks } from "../list-checks";
import { readingMinutes } from "../reading-minutes";
import type { PageBeside } from "./artefact-files";
import type { LinkedBank } from "./compile-bank";

/** Pages of items that are made before anybody asks, over all banks. */
const firstItems = 100;

/** Whether flashcard sessions may show an item, as lib/memory/flashcard-faces.ts has it. */
const isFace = ({ kind, retired }: OutlineItem) => !retired && kind !== "question";

function countDomains(items: readonly OutlineItem[], domains: readonly { id: string }[]) {
  const counts: Record<string, DomainCounts> = {};
  const concepts = new Map<string, Set<string>>();
  for (const { id } of domains) {
    counts[id] = { questions: 0, concepts: 0 };
    concepts.set(id, new Set());
  }
  for (const { domain, kind, concept } of items) {
    const count = counts[domain];
    if (count && kind === "question") count.questions++;
    concepts.get(domain)?.add(concept);
  }
  for (const [id, found] of concepts) (counts[id] as DomainCounts).concepts = found.size;
  return counts;
}

/**
 * The sheet of a bank.
 * @param lessonParts the hashes of its lessons, in their order
 * @param places the place of each item's outline page
 */
export function sheetOf(
  { id, meta, version, landing, items, cases, lessons }: LinkedBank,
  lessonParts: string[],
  places: readonly number[],
): BankSheet {
  const all = items.map(({ item }) => item);
  const open = all.filter(({ retired }) => !retired);
  return {
    ...meta,
    id,
    version,
    landing,
    items: all.length,
    counts: countBank({ items: all, lessons }),
    countsByDomain: countDomains(open, meta.domains),
    flashcardConcepts: new Set(all.filter(isFace).map(({ concept }) => concept)).size,
    lessons: lessons.map(({ slug, title, description, domain, body }, index) => ({
      slug,
      title,
      description,
      domain,
      checks: listChecks(body),
      minutes: readingMinutes(body),
      part: lessonParts[index] as string,
      length: JSON.stringify(body).length,
    })),
    firstItems: all.slice(0, firstItems).map((item) => item.id),
    offline: offlineNeeds({ items, cases, lessons, landing }, places),
  };
}

/** What a row of the outline and its share of a shard's frame come to, in bytes. Measured on the banks here. */
const rowBytes = 120;
/** What search keeps of an item's content. Measured on the banks here. */
const searchShare = 0.4;

function offlineNeeds(
  { items, cases, lessons, landing }: Pick<LinkedBank, "items" | "cases" | "lessons" | "landing">,
  places: readonly number[],
): OfflineNeeds {
  const packBytes = Array.from({ length: 2 ** placeBits(items.length, itemsAPage) }, () => 0);
  const caseBytes = new Map(cases.map((one) => [one.case.id, one.content.length]));
  for (const [index, { item, content }] of items.entries()) {
    const place = places[index] as number;
    // A case stands beside each of its questions.
    const beside = (item.case && caseBytes.get(item.case)) || 0;
    packBytes[place] = (packBytes[place] ?? 0) + content.length + beside + rowBytes;
  }
  const all = packBytes.reduce((sum, bytes) => sum + bytes, 0);
  const pictures = new Set<string>();
  for (const { found } of items) for (const { src } of found ?? []) pictures.add(src);
  for (const { found } of cases) for (const { src } of found ?? []) pictures.add(src);
  collectPictures([landing, lessons], pictures);
  return { packBytes, searchBytes: Math.round(all * searchShare), pictures: [...pictures].sort() };
}

/** Everything that names a picture, wherever it stands in a value. */
function collectPictures(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collectPictures(one, found);
  else if (value && typeof value === "object") {
    const node = value as { type?: unknown; src?: unknown };
    if (node.type === "image" && typeof node.src === "string") found.add(node.src);
    else for (const one of Object.values(value)) collectPictures(one, found);
  }
}

/** What stands around each item, in the order of the items. */
export function listBesides(items: readonly OutlineItem[]): [id: string, beside: PageBeside[string]][] {
  const withFlashcard = new Set(items.filter(isFace).map(({ concept }) => concept));
  const groups = new Map<string, { first?: string; following?: string }>();
  const groupOf = items.map((item) => {
    const name = `${item.domain} ${item.kind}`;
    const group = groups.get(name) ?? {};
    groups.set(name, group);
    if (!item.retired) group.first ??= item.id;
    return group;
  });
  const besides: [id: string, beside: PageBeside[string]][] = [];
  // From the end, so that what follows is known; after the last comes the first.
  for (let index = items.length - 1; index >= 0; index--) {
    const { id, concept, retired } = items[index] as OutlineItem;
    const group = groupOf[index] as (typeof groupOf)[number];
    const next = group.following ?? group.first;
    besides[index] = [id, [next === undefined || next === id ? 0 : next, withFlashcard.has(concept) ? 1 : 0]];
    if (!retired) group.following = id;
  }
  return besides;
}

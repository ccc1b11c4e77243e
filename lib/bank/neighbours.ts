import type { Item } from "./item";

/** The item of the same kind and domain that comes after this one, the first after the last; undefined when it is alone. */
export function nextInDomain(items: readonly Item[], item: Item): Item | undefined {
  const peers = items.filter(
    (other) =>
      other.domain === item.domain && other.kind === item.kind && (!other.retired || other.id === item.id),
  );
  const next = peers[(peers.findIndex(({ id }) => id === item.id) + 1) % peers.length];
  return next?.id === item.id ? undefined : next;
}

/** What stands before and after a lesson in the study guide. */
export function lessonNeighbours<L extends { slug: string }>(
  lessons: readonly L[],
  slug: string,
): { previous?: L | undefined; next?: L | undefined } {
  const place = lessons.findIndex((lesson) => lesson.slug === slug);
  return { previous: place > 0 ? lessons[place - 1] : undefined, next: lessons[place + 1] };
}

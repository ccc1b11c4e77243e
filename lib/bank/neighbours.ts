/** What stands before and after a lesson in the study guide. */
export function lessonNeighbours<L extends { slug: string }>(
  lessons: readonly L[],
  slug: string,
): { previous?: L | undefined; next?: L | undefined } {
  const place = lessons.findIndex((lesson) => lesson.slug === slug);
  return { previous: place > 0 ? lessons[place - 1] : undefined, next: lessons[place + 1] };
}

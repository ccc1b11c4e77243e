/** What is asked at each key while a query is typed, from the second letter on. */
export function typedPrefixes(query: string): string[] {
  return Array.from(query, (_, place) => query.slice(0, place + 1)).filter(
    (typed) => typed.trim().length > 1,
  );
}

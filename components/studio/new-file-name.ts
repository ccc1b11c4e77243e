/** A path for a new file of a domain that no other file has. */
export function newFileName(domain: string, taken: readonly string[]): string {
  const path = (count: number) => `questions/${domain}${count === 1 ? "" : `-${count}`}.mdx`;
  let count = 1;
  while (taken.includes(path(count))) count++;
  return path(count);
}

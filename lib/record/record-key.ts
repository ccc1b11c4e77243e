/** The key of a concept or an item over all banks. Ids have no slash in them. */
export function bankKey(bank: string, id: string): string {
  return `${bank}/${id}`;
}

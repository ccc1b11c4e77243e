/** The whole address of an item's page on this site. */
export function itemAddress(bank: string, item: string): string {
  return `${window.location.origin}/exams/${bank}/questions/${item}`;
}

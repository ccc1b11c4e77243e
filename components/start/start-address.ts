/**
 * The page that a shortcut of the installed app means.
 * @param wanted `quiz` or `day`; anything else is the exam's own page
 */
export function startAddress(wanted: string | null, bank: string): string {
  const page = wanted === "quiz" ? "/quiz?count=5" : wanted === "day" ? "/day" : "";
  return `/exams/${bank}${page}`;
}

import type { BankFigures } from "@/lib/bank/figures/bank-figures";
import type { SharedRun } from "@/lib/bank/figures/shared-runs";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `    ${String(count).padStart(4)}  ${name}`);

/** A bank's figures as text for people. */
export function printFigures(figures: BankFigures & { id: string; sharedRuns: SharedRun[] }): string {
  const { keys } = figures;
  const of = (count: number, total: number) => `${count} of ${total}`;
  const sizes = Object.entries(keys.questionsByOptions);
  return [
    `${figures.id}`,
    `  questions ${figures.questions}, flashcards ${figures.flashcards}, clozes ${figures.clozes}, short answers ${figures.shortAnswers}`,
    `  cases ${figures.cases} (${figures.fullCases} with three questions or more), lessons ${figures.lessons} (${figures.lessonsWithChecks} with two checks or more)`,
    `  concepts with two faces ${of(figures.conceptsWithTwoFaces, figures.concepts)}`,
    `  rationale for every option ${of(figures.withAllRationales, figures.questions)}, two hints ${of(figures.withTwoHints, figures.questions)}, explanation of 40 to 110 words ${of(figures.withFittingExplanation, figures.questions)}, source ${of(figures.withSource, figures.items)}`,
    "  questions by domain",
    ...list(figures.questionsByDomain),
    "  questions by difficulty",
    ...list(figures.questionsByDifficulty),
    ...(Object.keys(figures.itemsByCompetency).length > 0
      ? ["  items by competency", ...list(figures.itemsByCompetency)]
      : []),
    "  keys, of questions with one",
    ...sizes.map(
      ([size, count]) =>
        `    key is the longest of ${size} options: ${percent(keys.keyLongestByOptions[size] ?? 0)} of ${count}`,
    ),
    `    key is the shortest: ${percent(keys.keyShortest)}`,
    `    key length over mean distractor length: ${keys.lengthRatio.toFixed(2)}`,
    `    places A to D of four: ${keys.positions.map(percent).join(", ")}`,
    `  runs of 8 words shared between items or with other texts: ${figures.sharedRuns.length}`,
    ...figures.sharedRuns.map(({ first, second, words }) => `    ${first} and ${second}: ${words}`),
    "",
  ].join("\n");
}

import { type BankReport, sharedRunLength } from "@/lib/bank/figures/bank-report";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `    ${String(count).padStart(4)}  ${name}`);
const section = (title: string, counts: Record<string, number>) =>
  Object.keys(counts).length > 0 ? [`  ${title}`, ...list(counts)] : [];

function printKinds(kindsByDomain: BankReport["kindsByDomain"]): string[] {
  return Object.entries(kindsByDomain).map(
    ([domain, kinds]) =>
      `    ${[kinds.question, kinds.flashcard, kinds.cloze, kinds["short-answer"]].map((count) => String(count).padStart(4)).join(" ")}  ${domain}`,
  );
}

/** A report on a bank as text for people. */
export function printBankReport(report: BankReport): string {
  const { keys } = report;
  const of = (count: number, total: number) => `${count} of ${total}`;
  const sizes = Object.entries(keys.questionsByOptions);
  return [
    report.id,
    `  questions ${report.questions}, flashcards ${report.flashcards}, clozes ${report.clozes}, short answers ${report.shortAnswers}`,
    `  cases ${report.cases} (${report.fullCases} with three questions or more), lessons ${report.lessons} (${report.lessonsWithChecks} with two checks or more)`,
    `  concepts with two faces ${of(report.conceptsWithTwoFaces, report.concepts)}`,
    `  rationale for every option ${of(report.withAllRationales, report.questions)}, two hints ${of(report.withTwoHints, report.questions)}, explanation of 40 to 110 words ${of(report.withFittingExplanation, report.questions)}, source ${of(report.withSource, report.items)}`,
    "  questions, flashcards, clozes and short answers by domain",
    ...printKinds(report.kindsByDomain),
    ...section("questions by difficulty", report.questionsByDifficulty),
    ...section("items by competency", report.itemsByCompetency),
    ...section("items by source", report.itemsBySource),
    "  keys, of questions with one",
    ...sizes.map(
      ([size, count]) =>
        `    key is the longest of ${size} options: ${percent(keys.keyLongestByOptions[size] ?? 0)} of ${count}`,
    ),
    `    key is the shortest: ${percent(keys.keyShortest)}`,
    `    key length over mean distractor length: ${keys.lengthRatio.toFixed(2)}`,
    `    places A to D of four: ${keys.positions.map(percent).join(", ")}`,
    `  runs of ${sharedRunLength} words shared between items or with other texts: ${report.sharedRuns.length}`,
    ...report.sharedRuns.map(({ first, second, words }) => `    ${first} and ${second}: ${words}`),
    Object.keys(report.lint).length === 0 ? "  check says nothing" : "  check says, by rule",
    ...list(report.lint),
    ...section("rules answered with allow", report.allowed),
    "",
  ].join("\n");
}

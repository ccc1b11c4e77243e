import type { LeftOut } from "./score-table-of";

/** What was left out, a sentence each; none where everything could be used. */
export function leftOutTexts({ unknown, hinted, outdated }: LeftOut): string[] {
  const answers = (count: number) => `${count} ${count === 1 ? "answer" : "answers"}`;
  return [
    unknown > 0 ? `${answers(unknown)} to questions that are not in this bank.` : "",
    hinted > 0
      ? `${answers(hinted)} that came after a hint. They say more about the hint than about the question.`
      : "",
    outdated > 0
      ? `${answers(outdated)} to an older version of a question, with another key and other options.`
      : "",
  ].filter((text) => text !== "");
}

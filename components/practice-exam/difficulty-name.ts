const names: Record<string, string> = {
  recall: "Recall: knowing it",
  apply: "Apply: using it",
  analyze: "Analyze: weighing it",
};

/** What a difficulty is called on screen. */
export function difficultyName(difficulty: string): string {
  return names[difficulty] ?? difficulty;
}

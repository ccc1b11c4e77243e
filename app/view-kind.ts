/** The pages that have first styles of their own: those that most visits begin with. All others share some. */
export const viewKinds = ["home", "quiz", "question", "lesson", "other"] as const;

export type ViewKind = (typeof viewKinds)[number];

const ofExam = /^\/exams\/[^/]+\/(?:(quiz)(?:\/first)?|(questions)\/[^/]+|(lessons)\/[^/]+)\/?$/;

/** Which first styles the page at an address has, see style-sheet.tsx. */
export function viewKind(path: string): ViewKind {
  if (path === "/") return "home";
  const [, quiz, question, lesson] = ofExam.exec(path) ?? [];
  if (quiz) return "quiz";
  if (question) return "question";
  return lesson ? "lesson" : "other";
}

import type { StudyBank } from "@/lib/bank/study-bank";

/** What the actions around an item know of its bank. */
export type AroundBank = Pick<StudyBank, "id" | "title" | "version" | "language" | "feedback">;

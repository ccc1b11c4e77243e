/** The command was typed in a way that makes no sense. The message says what to type instead; exit code 2. */
export class UsageError extends Error {}

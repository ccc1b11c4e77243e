/** Where a command prints. A test gives another one than a person. */
export interface Screen {
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: what went wrong. */
  err(text: string): void;
  /** Is somebody looking? Decides on colours. */
  isTerminal: boolean;
  /** How many columns there are. */
  columns: number;
}

/** The terminal, pipe or file that the program was started on. */
export const terminal: Screen = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY ?? false,
  columns: process.stdout.columns ?? 110,
};

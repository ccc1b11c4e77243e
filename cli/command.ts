import type { Screen } from "./screen";

/** One option of a command, written `--name value`. A flag takes no value. */
export interface OptionSpec {
  /** What stands for the value in the help, such as DIR. None for a flag. */
  value?: string;
  /** One line for the help. */
  help: string;
}

/** What was typed, sorted into options and the rest. */
export interface Arguments {
  options: Record<string, string | undefined>;
  words: string[];
}

/** One command of `npm run bank`. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Everything after the name, such as `[BANK…] [--content DIR]`. */
  usage: string;
  options: Record<string, OptionSpec>;
  /** Lines that follow the options in the help. */
  notes?: string[];
  /**
   * Does it.
   * @returns the exit code: 0 clean, 1 something is wrong with the content
   * @throws UsageError when the arguments make no sense
   */
  run(args: Arguments, screen: Screen): Promise<number>;
}

/** The option that every command has. */
export const contentOption: Record<string, OptionSpec> = {
  content: { value: "DIR", help: "The folder with the banks. Default: REHEARSE_CONTENT, else content." },
};

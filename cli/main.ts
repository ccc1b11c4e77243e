import { nearest } from "@/lib/shared/nearest";
import type { Command } from "./command";
import { helpFor, helpForAll } from "./help";
import { parseArguments } from "./parse-arguments";
import type { Screen } from "./screen";
import { UsageError } from "./usage-error";

/** Each command by its name, loaded when it is needed: most of them bring the parser along. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./commands/check")).check,
  new: async () => (await import("./commands/new")).create,
  report: async () => (await import("./commands/report")).report,
  import: async () => (await import("./commands/import")).importFile,
  reviews: async () => (await import("./commands/reviews")).reviews,
  stats: async () => (await import("./commands/stats")).stats,
  schema: async () => (await import("./commands/schema")).schema,
  export: async () => (await import("./commands/export")).exportFile,
};

/**
 * Runs one command line.
 * @param args what was typed after `npm run bank --`
 * @returns the exit code: 0 clean, 1 something is wrong with the content, 2 bad usage
 */
export async function main(args: string[], screen: Screen): Promise<number> {
  try {
    return await run(args, screen);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    screen.err(`${error.message}\n`);
    return 2;
  }
}

async function run([name, ...args]: string[], screen: Screen): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    screen.out(`${helpForAll(await Promise.all(Object.values(commands).map((load) => load())))}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (!command) {
    const names = Object.keys(commands);
    const meant = nearest(name, names);
    throw new UsageError(
      `There is no command "${name}". ${meant ? `Did you mean ${meant}?` : `There are: ${names.join(", ")}.`}`,
    );
  }
  if (args.includes("--help") || args.includes("-h")) {
    screen.out(`${helpFor(command)}\n`);
    return 0;
  }
  return command.run(parseArguments(args, command.options), screen);
}

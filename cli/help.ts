import type { Command } from "./command";

/** The help of the whole: a line for each command. */
export function helpForAll(commands: Command[]): string {
  return lines(
    "Usage: npm run bank -- COMMAND",
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    "npm run bank -- COMMAND --help says more about one.",
  );
}

/** The help of one command. */
export function helpFor({ name, usage, summary, options, notes = [] }: Command): string {
  const rows = Object.entries(options).map(([option, { value, help }]): [string, string] => [
    `--${option}${value ? ` ${value}` : ""}`,
    help,
  ]);
  return lines(
    `Usage: npm run bank -- ${name} ${usage}`,
    "",
    summary,
    "",
    ...columns(rows),
    "",
    ...notes,
  ).trimEnd();
}

function columns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function lines(...all: string[]): string {
  return all.join("\n");
}

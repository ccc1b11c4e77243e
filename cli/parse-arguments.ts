import { parseArgs } from "node:util";
import { nearest } from "@/lib/shared/nearest";
import type { Arguments, OptionSpec } from "./command";
import { UsageError } from "./usage-error";

/**
 * Sorts arguments into options and words.
 * @throws UsageError for an option that there is not, one without its value, or a flag with one
 */
export function parseArguments(args: string[], specs: Record<string, OptionSpec>): Arguments {
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        { type: spec.value ? "string" : "boolean" } as const,
      ]),
    ),
    allowPositionals: true,
    // Node's own messages don't say which option was meant.
    strict: false,
    tokens: true,
  });
  const result: Arguments = { options: {}, words: [] };
  for (const token of tokens) {
    if (token.kind === "positional") result.words.push(token.value);
    if (token.kind !== "option") continue;
    const spec = specs[token.name];
    if (!spec || !Object.hasOwn(specs, token.name)) throw unknownOption(token.rawName, specs);
    if (spec.value && (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${spec.value}`);
    }
    if (!spec.value && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
    result.options[token.name] = token.value ?? "true";
  }
  return result;
}

function unknownOption(typed: string, specs: Record<string, OptionSpec>): UsageError {
  const names = Object.keys(specs);
  const meant = nearest(typed.replace(/^-+/, ""), names);
  const hint = meant
    ? `Did you mean --${meant}?`
    : `There are: ${names.map((name) => `--${name}`).join(", ")}.`;
  return new UsageError(`There is no option ${typed} here. ${hint}`);
}

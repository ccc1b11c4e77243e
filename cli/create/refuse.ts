import type { Arguments } from "../command";
import { UsageError } from "../usage-error";

/**
 * Refuses what a kind of `new` has no use for, rather than ignore it.
 * @param useful names of the options that it takes, beside `--content`
 * @throws UsageError
 */
export function refuseOthers({ options, words }: Arguments, useful: string[]): void {
  const useless = Object.keys(options).find((name) => name !== "content" && !useful.includes(name));
  if (useless)
    throw new UsageError(
      `--${useless} has no meaning here. Options: ${useful.map((name) => `--${name}`).join(", ")}.`,
    );
  if (words.length > 0)
    throw new UsageError(`"${words[0]}" is one word too many. An id is given with --id ${words[0]}.`);
}

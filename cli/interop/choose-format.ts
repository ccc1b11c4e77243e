import type { InteropFormat } from "@/lib/interop/format";
import { formats } from "@/lib/interop/formats";
import { nearest } from "@/lib/shared/nearest";
import { UsageError } from "../usage-error";

/** Ids of the formats that can be read, or written. */
export function formatIds(way: "read" | "write"): string[] {
  return formats.filter((format) => format[way] !== undefined).map(({ id }) => id);
}

/**
 * The format that was meant.
 * @throws UsageError when there is none of that name, or it only goes the other way
 */
export function chooseForeignFormat(typed: string, way: "read" | "write"): InteropFormat {
  const format = formats.find(({ id }) => id === typed);
  if (format?.[way]) return format;
  const ids = formatIds(way);
  const meant = nearest(typed, ids);
  const what = format
    ? `${format.title} is not ${way === "read" ? "read" : "written"}.`
    : `There is no format "${typed}".`;
  throw new UsageError(`${what} ${meant ? `Did you mean ${meant}?` : `There are: ${ids.join(", ")}.`}`);
}

/**
 * How the report is printed.
 * @throws UsageError when there is no such way
 */
export function chooseReport(typed: string | undefined): "pretty" | "json" {
  if (typed === undefined || typed === "pretty" || typed === "json") return typed ?? "pretty";
  throw new UsageError(`There is no report "${typed}". There are: pretty, json.`);
}

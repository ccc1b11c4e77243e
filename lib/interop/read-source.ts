import type { Diagnostic } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import { isZip, openZip } from "./archive/read-zip";
import type { InteropFormat, Reading, ReadOptions, Source } from "./format";
import { limits } from "./limits";
import { Refused } from "./refused";

/** A file that was read, or why it was not. */
export type SourceResult =
  | { format: InteropFormat; reading: Reading; refused?: undefined }
  | { refused: Diagnostic };

/** How much of a file is looked at to tell what it is. */
const headBytes = 65_536;

function headOf({ bytes }: Source): string {
  const start = bytes.subarray(0, headBytes);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (isWide) return new TextDecoder(start[0] === 0xff ? "utf-16le" : "utf-16be").decode(start);
  return start.includes(0) ? "" : new TextDecoder("utf-8").decode(start).replace(/\r\n?/g, "\n");
}

/** The formats that a file may be of, likeliest first. */
export function detectFormats(source: Source, formats: readonly InteropFormat[]): InteropFormat[] {
  const head = headOf(source);
  const name = source.name.toLowerCase();
  return formats
    .filter(({ read }) => read !== undefined)
    .map((format) => {
      const sure = format.detect(source, head);
      // The name decides between two that are equally likely, and never more than that.
      return {
        format,
        sure: sure > 0 && format.endings.some((ending) => name.endsWith(ending)) ? sure + 0.05 : sure,
      };
    })
    .filter(({ sure }) => sure > 0)
    .sort((a, b) => b.sure - a.sure)
    .map(({ format }) => format);
}

function refuse(source: Source, rule: string, found: string, help: string): { refused: Diagnostic } {
  return { refused: new Refused(rule, found, help).toDiagnostic(source.name) };
}

/** Why a file of a known kind can't be any of the formats: an archive that can't be opened, or one of the old Word and Excel. */
function damageOf(bytes: Uint8Array): Refused | undefined {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte))
    return new Refused(
      "old-office",
      "The file is of the old kind of Word or Excel (.doc, .xls), or it has a password.",
      "Open it there, and save it as .docx or .xlsx without a password.",
    );
  try {
    if (isZip(bytes)) openZip(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/**
 * Reads a foreign file: the only way in. Never throws for what a file may hold.
 * @param formatId the format that somebody named; told from the content when left out
 */
export async function readSource(
  source: Source,
  formats: readonly InteropFormat[],
  formatId?: string,
  options?: ReadOptions,
): Promise<SourceResult> {
  if (source.bytes.length === 0)
    return refuse(source, "empty-file", "The file is empty.", "Export it again.");
  if (source.bytes.length > limits.fileBytes)
    return refuse(
      source,
      "file-too-large",
      `The file has ${Math.round(source.bytes.length / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB are read.`,
      "Export it in several parts.",
    );
  const readable = formats.filter(({ read }) => read !== undefined);
  const ids = readable.map(({ id }) => id);
  const format =
    formatId === undefined ? detectFormats(source, formats)[0] : readable.find(({ id }) => id === formatId);
  if (!format?.read) {
    const damage = formatId === undefined ? damageOf(source.bytes) : undefined;
    if (damage) return { refused: damage.toDiagnostic(source.name) };
    const meant = formatId === undefined ? undefined : nearest(formatId, ids);
    return formatId === undefined
      ? refuse(
          source,
          "unknown-format",
          isZip(source.bytes)
            ? "The file is an archive (ZIP) of none of the formats that are read."
            : "What the file holds is none of the formats that are read.",
          `Say which it is with --format: ${ids.join(", ")}.`,
        )
      : refuse(
          source,
          "no-such-format",
          `There is no format "${formatId}" to read.`,
          meant ? `Did you mean ${meant}?` : `There are: ${ids.join(", ")}.`,
        );
  }
  try {
    const reading = await format.read(source, options);
    if (reading.items.length > limits.items)
      return refuse(
        source,
        "too-many-items",
        `The file has ${reading.items.length} items; at most ${limits.items} are read.`,
        "Export it in several parts.",
      );
    return { format, reading };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.toDiagnostic(source.name) };
    throw error;
  }
}

import { parseRecordFile, readJson } from "@/lib/record/parse-record-file";
import type { ResponseBank } from "./asked-bank";
import { readTable } from "./read-table";
import { noteAt, type ReadResponses, refuseFile } from "./reading";
import { responseFileFormat, responseFileSchema } from "./response-file";
import { responsesOf } from "./responses-of";

/**
 * Reads a file of responses: a record as the app exports it, a file of responses for an instructor, or a table (CSV, TSV), in one of three
 * shapes (see read-table.ts).
 * @param name what the user calls the file; tables without a column for learners name them by it
 */
export function readResponses(name: string, text: string, bank: ResponseBank): ReadResponses {
  if (!/^[\ufeff\s]*[[{]/.test(text)) return readTable(name, text, bank);
  const json = readJson(text);
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : undefined;
  return format === responseFileFormat
    ? readResponseFile(name, json, bank.id)
    : readRecord(name, text, bank.id);
}

function readResponseFile(file: string, json: unknown, bank: string): ReadResponses {
  const parsed = responseFileSchema.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join(".");
    return refuseFile(
      file,
      "responses-damaged",
      `This file of responses is damaged, or was made by a newer Rehearse${where ? ` (at ${where})` : ""}.`,
      "Ask the learner for it once more, and don't edit it.",
    );
  }
  const { learner, responses, papers } = parsed.data;
  if (parsed.data.bank !== bank)
    return refuseFile(
      file,
      "other-bank",
      `This file has responses to ${parsed.data.bank}, not to ${bank}.`,
      `Look at it with ${parsed.data.bank}.`,
    );
  return { sheets: [{ learner, responses, papers }], diagnostics: [] };
}

function readRecord(file: string, text: string, bank: string): ReadResponses {
  const parsed = parseRecordFile(text);
  if (!parsed.ok) return refuseFile(file, "not-responses", parsed.message, parsed.help);
  const sheet = responsesOf(parsed.events, bank);
  const { diagnostics }: ReadResponses = { sheets: [], diagnostics: [] };
  if (parsed.refused.length > 0)
    diagnostics.push(
      noteAt(
        file,
        1,
        "event-refused",
        `${parsed.refused.length} events of this record can't be read, the first is number ${(parsed.refused[0]?.index ?? 0) + 1}.`,
        "The others were used. Export the record once more if it was edited.",
      ),
    );
  if (sheet.responses.length === 0)
    diagnostics.push(
      noteAt(file, 1, "no-responses", `This record has no answers to questions of ${bank}.`, "Leave it out."),
    );
  return { sheets: [sheet], diagnostics };
}

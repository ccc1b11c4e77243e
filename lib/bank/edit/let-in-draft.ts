import { findItemPlace } from "./item-places";

/** Where items wait that have no key yet: a folder that is never compiled. */
export const draftFolder = "drafts/";

/** Whether a file of a bank holds drafts. */
export const isDraftPath = (path: string) => path.startsWith(draftFolder);

/** Two files of a bank, after an item went from one to the other. Null is a file that is to go. */
export interface LetIn {
  draft: { path: string; text: string | null };
  file: { path: string; text: string };
}

/** The file that a draft goes to: of the same name, among the items that are asked. */
export const pathAfterDraft = (path: string) => path.replace(draftFolder, "questions/");

/** Lines without an item's own, and without the blank ones above it. */
function withoutItem(text: string, id: string): string | undefined {
  const place = findItemPlace(text, id);
  if (!place) return undefined;
  const lines = text.split("\n");
  let from = place.first;
  while (from > 0 && lines[from - 1]?.trim() === "") from--;
  lines.splice(from, place.first - from + place.count);
  return lines.join("\n").replace(/^\n+/, "");
}

/**
 * Moves an item that has its key now out of its draft file into the file of the same name under `questions/`.
 * @param draft the draft file as it stands on disk
 * @param mine the item's text as it is to be
 * @param file text of the file that it goes to; undefined when there is none yet
 * @returns undefined when the draft file has no such item
 */
export function letInDraft(
  draft: { path: string; text: string },
  id: string,
  mine: string,
  file: string | undefined,
): LetIn | undefined {
  const rest = withoutItem(draft.text.replace(/\r\n?/g, "\n"), id);
  if (rest === undefined) return undefined;
  const item = mine.trimEnd();
  const path = pathAfterDraft(draft.path);
  const lineBreak = file?.includes("\r\n") ? "\r\n" : "\n";
  const before = file?.trimEnd() ?? "";
  const added = item.replaceAll("\n", lineBreak);
  return {
    draft: { path: draft.path, text: rest.trim() === "" ? null : rest },
    file: {
      path,
      text: `${before}${before === "" ? "" : lineBreak.repeat(2)}${added}${lineBreak}`,
    },
  };
}

import { findItemPlace, itemTextAt } from "@/lib/bank/edit/item-places";
import { letInDraft, pathAfterDraft } from "@/lib/bank/edit/let-in-draft";
import { jsonRequest, studioFetch } from "./studio-fetch";

interface Snapshot {
  files: { path: string; text: string }[];
  state: string;
}

/**
 * Moves a saved draft among the items that are asked: out of its file and into the other at once.
 * @returns why it was not moved, in a sentence for people; undefined when it was
 */
export async function moveDraft(bank: string, path: string, id: string): Promise<string | undefined> {
  const url = `/api/studio/banks/${bank}/content`;
  const found = await studioFetch<Snapshot>(url);
  if (!found.ok) return found.error;
  const { files, state } = found.value;
  const textOf = (wanted: string) => files.find((file) => file.path === wanted)?.text;
  const isTaken = files.some((file) => file.path.startsWith("questions/") && findItemPlace(file.text, id));
  if (isTaken) return `The bank has an item "${id}" already. Give the draft another id in its source.`;
  const draft = textOf(path) ?? "";
  const place = findItemPlace(draft, id);
  const moved =
    place && letInDraft({ path, text: draft }, id, itemTextAt(draft, place), textOf(pathAfterDraft(path)));
  if (!moved) return "The draft is no longer in its file. Open the list again.";
  const saved = await studioFetch(url, jsonRequest("PUT", { state, files: [moved.file, moved.draft] }));
  return saved.ok ? undefined : saved.error;
}

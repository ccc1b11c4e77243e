import type { ImportCalls } from "./import-messages";
import { jsonRequest, studioFetch } from "./studio-fetch";

/** What became of a save. `changed`: the bank is not the one that was planned upon, and nothing was written. */
export type SavedImport =
  | { kind: "saved"; isPublished: boolean }
  | { kind: "changed" }
  | { kind: "failed"; error: string };

/**
 * Saves what an import writes: its pictures one by one, which nothing shows yet, then all texts at once.
 * @param state names the bank as it was when the import was worked out
 * @param onProgress hears what is being done
 */
export async function saveImport(
  bank: string,
  { texts, pictures }: ImportCalls["files"]["answer"],
  state: string,
  onProgress: (what: string) => void,
): Promise<SavedImport> {
  const api = `/api/studio/banks/${bank}`;
  for (const [index, { path, bytes }] of pictures.entries()) {
    onProgress(`Saving picture ${index + 1} of ${pictures.length}`);
    const name = encodeURIComponent(path.replace(/^images\//, ""));
    const body = new Blob([new Uint8Array(bytes)]);
    const answer = await studioFetch(`${api}/pictures?name=${name}`, { method: "POST", body });
    if (!answer.ok) return { kind: "failed", error: `The picture ${path} was not saved. ${answer.error}` };
  }
  if (texts.length === 0) return { kind: "saved", isPublished: true };
  onProgress("Saving the items");
  const answer = await studioFetch<{ isPublished: boolean }>(
    `${api}/content`,
    jsonRequest("PUT", { state, files: texts }),
  );
  if (answer.ok) return { kind: "saved", isPublished: answer.value.isPublished };
  return answer.status === 409 ? { kind: "changed" } : { kind: "failed", error: answer.error };
}

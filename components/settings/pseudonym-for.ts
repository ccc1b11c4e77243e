import type { LearnerRecord } from "@/lib/record/learner-record";
import { randomId } from "@/lib/shared/ids";

/**
 * What stands for the learner's name in files of responses to a bank: random, and kept on this device, so that an instructor's second file
 * from the same learner is seen to be one. Another bank has another one. Deleting the record deletes it.
 */
export async function pseudonymFor(
  record: Pick<LearnerRecord, "listDrafts" | "saveDraft">,
  bank: string,
): Promise<string> {
  const key = `pseudonym/${bank}`;
  const known = (await record.listDrafts()).get(key);
  if (known) return known;
  const made = randomId();
  await record.saveDraft(key, made);
  return made;
}

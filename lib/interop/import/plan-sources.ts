import type { SourceResult } from "../read-source";
import type { BankText } from "./bank-text";
import { ledgerPath } from "./ledger";
import {
  type ImportOptions,
  type ImportPlan,
  type ImportTarget,
  type PlannedFile,
  planImport,
  writingRank,
} from "./plan-import";

/** A foreign file that was read, or was not, and what was decided of it. */
export interface ReadFile {
  name: string;
  result: SourceResult;
  options: ImportOptions;
}

/** What an import of several files would do. */
export interface SourcesPlan {
  /** In the order of the files; undefined where one was not read. */
  plans: (ImportPlan | undefined)[];
  /** Every file to write, once, with what it holds after all of them. In the order of `writingRank`. */
  files: PlannedFile[];
}

/** The bank as it would be after a plan. */
function bankAfter(target: ImportTarget, { files }: ImportPlan): ImportTarget {
  const texts = new Map(target.files.map(({ path, text }) => [path, text]));
  let { ledger } = target;
  for (const { path, content } of files) {
    if (typeof content !== "string") continue;
    if (path === ledgerPath) ledger = content;
    else texts.set(path, content);
  }
  return { ...target, ledger, files: [...texts].map(([path, text]): BankText => ({ path, text })) };
}

/** Plans several foreign files, each upon what those before it would have written. Pure, as `planImport` is. */
export function planSources(files: readonly ReadFile[], target: ImportTarget): SourcesPlan {
  const written = new Map<string, PlannedFile>();
  let now = target;
  const plans = files.map(({ name, result, options }) => {
    if (result.refused) return undefined;
    const plan = planImport(result.reading, result.format, name, now, options);
    // What is on disk is what the first of them found.
    for (const file of plan.files)
      written.set(file.path, { ...file, before: (written.get(file.path) ?? file).before });
    now = bankAfter(now, plan);
    return plan;
  });
  return { plans, files: [...written.values()].sort((a, b) => writingRank(a) - writingRank(b)) };
}

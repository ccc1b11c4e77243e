import { countFates, type FidelityReport } from "@/lib/interop/fidelity";
import type { ImportPlan } from "@/lib/interop/import/plan-import";

/** A report of one file, as it is given away. Its keys are those of `bank import --report json`. */
export function reportDocument(report: FidelityReport, plan?: Pick<ImportPlan, "changes" | "files">) {
  const { format, direction, file, items, notes } = report;
  return {
    format,
    direction,
    file,
    counts: countFates(report),
    items: items.map((item, index) => {
      const change = plan?.changes[index];
      return {
        ...item,
        ...(change
          ? { change: change.change, fields: change.fields, ...(change.file ? { file: change.file } : {}) }
          : {}),
      };
    }),
    notes,
    ...(plan ? { written: plan.files.map(({ path }) => path), dryRun: false } : {}),
  };
}

/** The reports of an import as one JSON document: an object for one file, a list for several. */
export function printReport(plans: readonly ImportPlan[]): string {
  const documents = plans.map((plan) => reportDocument(plan.report, plan));
  return `${JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2)}\n`;
}

import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { ImportReport } from "@/lib/record/import-record";

/** Reasons shown at most: a file that is damaged all over would fill the page. */
const shownAtMost = 50;

/** What became of an imported file. */
export function ImportResult({ report }: { report: ImportReport }) {
  if (!report.ok) {
    return (
      <Notice tone="error" title={report.message}>
        {report.help} Nothing was imported.
      </Notice>
    );
  }
  const { added, alreadyThere, refused } = report;
  return (
    <Notice tone={refused.length > 0 ? "warning" : "info"} title="The record was imported.">
      <ul>
        <li>{added === 1 ? "1 entry" : `${added} entries`} added</li>
        <li>{alreadyThere} already there</li>
        {refused.length > 0 && <li>{refused.length} refused</li>}
      </ul>
      {refused.length > 0 && (
        <Disclosure summary="What was refused, and why">
          <ul className="space-y-1">
            {refused.slice(0, shownAtMost).map(({ index, reason }) => (
              <li key={index}>
                Entry {index + 1}: {reason}
              </li>
            ))}
          </ul>
          {refused.length > shownAtMost && <p>And {refused.length - shownAtMost} more.</p>}
        </Disclosure>
      )}
    </Notice>
  );
}

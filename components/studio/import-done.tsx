"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { countText } from "./count-text";
import { download } from "./download";
import { ReportList } from "./report-list";
import type { Importing } from "./use-import";

/** The last step: what was written, what became of each item, and where to go on. */
export function ImportDone({ importing }: { importing: Importing }) {
  const { bank, plan, outcome, worker } = importing;
  if (!plan || !outcome) return null;
  const items = plan.sources.flatMap((source) => source.items);
  const count = (change: string) => items.filter((item) => item.change === change).length;
  const drafts = items.filter(({ fate, change }) => fate === "draft" && change === "added").length;
  const isSaved = outcome.isPublished !== undefined;
  return (
    <div className="space-y-6">
      <p>
        {isSaved ? "In the bank now" : "In the files that you downloaded"}:{" "}
        {countText(count("added") - drafts, "new item")}, {countText(drafts, "draft")},{" "}
        {countText(count("updated"), "update")}.
        {!isSaved &&
          " Unpack them over the bank’s folder. This server can’t write to its disk, so learners see them once they are put there."}
      </p>
      {outcome.isPublished === false && (
        <Notice tone="warning" title="Learners don’t see it yet">
          The files are saved, but the bank could not be made anew. Save any item of the bank to try again.
        </Notice>
      )}
      {drafts > 0 && isSaved && (
        <Notice title={`${countText(drafts, "draft")} without a key`}>
          Nobody is asked a draft. Open it, mark the right option, then let it in.
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {isSaved && (
          <LinkButton variant="primary" href={`/studio/${bank.id}${drafts > 0 ? "?state=drafts" : ""}`}>
            {drafts > 0 ? "Finish the drafts" : "Look at the items"}
          </LinkButton>
        )}
        <Button
          onClick={async () =>
            download(`${bank.id}-import-report.json`, await worker.ask("report", {}), "application/json")
          }
        >
          Download the report (JSON)
        </Button>
        <Button onClick={importing.startAgain}>Import more</Button>
      </div>
      <section aria-labelledby="report">
        <h3 id="report" className="mb-3 text-lg">
          What became of each item
        </h3>
        <ReportList items={items} />
      </section>
      <Disclosure summary={`${countText(outcome.writes.length, "file")} written`}>
        <ul className="text-sm">
          {outcome.writes.map((path) => (
            <li key={path} className="break-all">
              {path}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

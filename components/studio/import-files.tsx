"use client";

import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { DomainMapping } from "./domain-mapping";
import { ImportSourceCard } from "./import-source-card";
import { PasteText } from "./paste-text";
import type { Importing } from "./use-import";

/** The first step: files are dropped or chosen, and what they are is told. */
export function ImportFiles({ importing }: { importing: Importing }) {
  const { sources, readable, busy, add } = importing;
  const items = readable.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="max-w-[44rem] space-y-6">
      <FileDrop what="files with questions" isBusy={busy !== undefined} onFiles={add}>
        Exports of Moodle and other programs, spreadsheets, text files. They are read on this device; nothing
        is saved before you say so.
      </FileDrop>
      <PasteText isBusy={busy !== undefined} onFiles={add} />
      {sources.length > 0 && (
        <ul aria-label="Files" className="space-y-4">
          {sources.map((source) => (
            <li key={source.key}>
              <ImportSourceCard source={source} importing={importing} />
            </li>
          ))}
        </ul>
      )}
      <DomainMapping importing={importing} />
      {items > 0 && (
        <Button
          variant="primary"
          aria-disabled={busy !== undefined}
          onClick={() => busy === undefined && importing.toChoose()}
        >
          Compare with the bank
        </Button>
      )}
    </div>
  );
}

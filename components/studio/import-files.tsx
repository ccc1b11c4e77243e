"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { DomainMapping } from "./domain-mapping";
import { ImportSourceCard } from "./import-source-card";
import type { Importing } from "./use-import";

/** The first step: files are dropped or chosen, and what they are is told. */
export function ImportFiles({ importing }: { importing: Importing }) {
  const { sources, readable, busy, add } = importing;
  const items = readable.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="space-y-6">
      <DropZone isBusy={busy !== undefined} onFiles={add} />
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

function DropZone({ isBusy, onFiles }: { isBusy: boolean; onFiles: (files: File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const input = useId();
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !isBusy) onFiles([...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button within does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={`rounded-lg border-2 border-dashed p-6 text-center sm:p-10 ${isOver ? "border-accent bg-accent-soft" : "border-line bg-card"}`}
    >
      <p className="mb-3">Drop files here, or</p>
      <label
        htmlFor={input}
        className="inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-md border border-line bg-card px-5 font-semibold hover:border-ink has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
      >
        <Icon name="note" />
        Choose files
        <input
          id={input}
          type="file"
          multiple
          disabled={isBusy}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
      </label>
      <p className="mx-auto mt-4 max-w-[50ch] text-quiet text-sm">
        Exports of Moodle and other programs, spreadsheets, text files. They are read on this device; nothing
        is saved before you say so.
      </p>
    </div>
  );
}

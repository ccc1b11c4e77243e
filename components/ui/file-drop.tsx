"use client";

import { type ReactNode, useState } from "react";
import { buttonStyle } from "./button-style";
import { Icon } from "./icon";

interface FileDropProps {
  /** What is dropped, before “here”: “files with questions”. */
  what: string;
  /** Which files the browser offers first. */
  accept?: string;
  /** Takes none for the moment. */
  isBusy?: boolean;
  onFiles: (files: File[]) => void;
  /** What kinds of file there are, and what happens to them. */
  children: ReactNode;
}

/** A place to drop files on, with a button that does the same. */
export function FileDrop({ what, accept, isBusy = false, onFiles, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !isBusy) onFiles([...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button within does the same
    <div
      data-file-drop=""
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
      className={`max-w-[44rem] rounded-lg border-2 border-dashed p-5 sm:p-6 ${isOver ? "border-accent bg-accent-soft" : "border-line bg-card"}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label
          className={`${buttonStyle({})} relative has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-3`}
        >
          <Icon name="note" />
          Choose files
          {/* Not disabled while it is busy: that would take the focus away. */}
          <input
            type="file"
            multiple
            accept={accept}
            aria-disabled={isBusy || undefined}
            onClick={(event) => isBusy && event.preventDefault()}
            onChange={({ target }) => {
              take(target.files);
              // So that the same file can be chosen again.
              target.value = "";
            }}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
        </label>
        <p>or drop {what} here.</p>
      </div>
      <p className="mt-4 max-w-[65ch] text-quiet text-sm">{children}</p>
    </div>
  );
}

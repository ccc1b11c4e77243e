"use client";

import { useEffect, useRef } from "react";
import { TextArea } from "@/components/ui/text-area";
import type { TextDraft } from "./use-text-draft";

/** The longest text that the record keeps. In characters. */
const longest = 20_000;

interface DraftAreaProps {
  draft: TextDraft;
  label: string;
  hint: string;
  error?: string;
}

/** Where a kept draft is written. Takes the focus as soon as it can be written in. */
export function DraftArea({ draft, label, hint, error }: DraftAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isRead = draft.text !== undefined;
  useEffect(() => {
    const { current } = area;
    if (!isRead || !current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [isRead]);
  return (
    <TextArea
      ref={area}
      label={label}
      hint={hint}
      error={
        draft.hasFailed
          ? "What you write can’t be kept on this device right now. Save it before you leave."
          : error
      }
      rows={5}
      maxLength={longest}
      readOnly={!isRead}
      value={draft.text ?? ""}
      onChange={({ target }) => draft.write(target.value)}
    />
  );
}

"use client";

import { useEffect, useEffectEvent, useId, useRef } from "react";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { createSourceView, type SourceView } from "./source-view";

interface SourceEditorProps {
  text: string;
  onChange: (text: string) => void;
  findings: readonly Diagnostic[];
  bank: StudioBank;
}

/** An item's text as it stands in the file, with colours, completion and messages in place. */
export function SourceEditor({ text, onChange, findings, bank }: SourceEditorProps) {
  const hint = useId();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<SourceView>(undefined);
  const changed = useEffectEvent(onChange);
  const start = useEffectEvent((parent: HTMLElement) =>
    createSourceView({ parent, text, bank, label: "Source", hint, onChange: (next) => changed(next) }),
  );
  useEffect(() => {
    const created = place.current ? start(place.current) : undefined;
    view.current = created;
    return () => created?.destroy();
  }, []);
  // What is undone outside comes in; what was typed here is there already.
  useEffect(() => view.current?.setText(text), [text]);
  useEffect(() => view.current?.setFindings(findings), [findings]);
  return (
    <div>
      {/* Before the editor: whoever comes in by keys has to know the way out first, and the text may be long. */}
      <p id={hint} className="mb-2 text-quiet text-sm">
        Escape and then Tab lead out of the editor. Ctrl and Space complete names, F8 goes to the next
        message.
      </p>
      <div ref={place} className="overflow-hidden rounded-md border border-line bg-card text-base" />
    </div>
  );
}

"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import type { SeenFile } from "@/lib/bank/edit/save-item";

interface ConflictViewProps {
  /** What was changed on both sides. */
  thing?: "item" | "file";
  mine: string;
  /** Undefined when it is gone. */
  theirs: string | undefined;
  current: SeenFile | undefined;
  onKeepMine: (current: SeenFile) => void;
  onTakeTheirs: (current: SeenFile) => void;
}

/** Two versions of one item side by side, and nothing written until one of them is chosen. */
export function ConflictView({
  thing = "item",
  mine,
  theirs,
  current,
  onKeepMine,
  onTakeTheirs,
}: ConflictViewProps) {
  const section = useRef<HTMLElement>(null);
  useFocusLeft(section, "[data-save]");
  if (theirs === undefined || !current) {
    return (
      <Notice
        tone="error"
        title={thing === "item" ? "This item is no longer in its file" : "This file is gone"}
      >
        <p>
          Somebody moved or removed it, or its file is gone. Nothing was saved. What you wrote stays on this
          device; copy it from here.
        </p>
        <Version title="Your version" text={mine} />
      </Notice>
    );
  }
  return (
    <section ref={section} aria-labelledby="conflict" className="space-y-4">
      <Notice tone="error" title={`Somebody else changed this ${thing}`}>
        Nothing was saved. Compare the two, then choose one. To join them, copy what you want from the other
        version into yours first.
      </Notice>
      <h2 id="conflict" className="sr-only">
        Two versions
      </h2>
      <div className="grid gap-4 lg:grid-cols-2">
        <Version title="Your version" text={mine} other={theirs} />
        <Version title="The saved version" text={theirs} other={mine} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onKeepMine(current)}>Save your version over it</Button>
        <Button onClick={() => onTakeTheirs(current)}>Take the saved version</Button>
      </div>
    </section>
  );
}

/** A text, with the lines marked that the other one does not have. */
function Version({ title, text, other }: { title: string; text: string; other?: string }) {
  const known = new Set(other?.split("\n"));
  return (
    <section aria-label={title} className="mt-3 min-w-0">
      <h3 className="mb-2 font-semibold text-sm">{title}</h3>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        className="max-h-[60vh] overflow-auto rounded-md border border-line bg-card p-3 text-sm"
      >
        {text.split("\n").map((line, index) => {
          const isNew = other !== undefined && line !== "" && !known.has(line);
          const Line = isNew ? "mark" : "span";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <Line key={index} className={isNew ? "block bg-mark-soft text-ink" : "block"}>
              {line || " "}
            </Line>
          );
        })}
      </pre>
    </section>
  );
}

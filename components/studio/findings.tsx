"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Fix } from "@/lib/bank/edit/fixes";
import type { Diagnostic } from "@/lib/shared/diagnostic";

interface FindingsProps {
  findings: readonly Diagnostic[];
  fixesOf: (finding: Diagnostic) => Fix[];
  onFix: (fix: Fix) => void;
}

/** What there is to say of a field, under it, with a button where it can be mended without thinking. */
export function Findings({ findings, fixesOf, onFix }: FindingsProps) {
  const [done, setDone] = useState<Fix>();
  const fix = (wanted: Fix) => {
    onFix(wanted);
    setDone(wanted);
  };
  const line = useRef<HTMLParagraphElement>(null);
  // The button goes away with what it mends. Each press makes another fix, so a second one is told as well.
  useEffect(() => {
    if (done) line.current?.focus();
  }, [done]);
  return (
    <>
      {done && (
        <p
          ref={line}
          tabIndex={-1}
          onBlur={({ relatedTarget }) => relatedTarget && setDone(undefined)}
          className="mt-2 flex items-start gap-2 text-sm"
        >
          <span className="text-correct">
            <Icon name="check" className="mt-0.5 size-5" />
          </span>
          Done: {done.label}. “Undo” takes it back.
        </p>
      )}
      {findings.length > 0 && <FindingList findings={findings} fixesOf={fixesOf} onFix={fix} />}
    </>
  );
}

function FindingList({ findings, fixesOf, onFix }: FindingsProps) {
  return (
    <ul className="mt-2 space-y-2 text-sm">
      {findings.map((finding) => {
        const isError = finding.severity === "error";
        return (
          <li key={`${finding.rule} ${finding.line} ${finding.message}`} className="flex items-start gap-2">
            <span className={isError ? "text-incorrect" : "text-mark"}>
              <Icon name={isError ? "warning" : "info"} className="mt-0.5 size-5" />
            </span>
            <div>
              <p>
                <span className="sr-only">{isError ? "Error: " : "Warning: "}</span>
                {finding.message} <span className="text-quiet">{finding.help}</span>
              </p>
              {fixesOf(finding).map((fix) => (
                <Button key={fix.label} size="small" className="mt-1" onClick={() => onFix(fix)}>
                  {fix.label}
                </Button>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

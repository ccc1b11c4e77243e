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
  if (findings.length === 0) return null;
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

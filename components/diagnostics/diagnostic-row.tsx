import { Icon } from "@/components/ui/icon";
import type { Diagnostic } from "@/lib/shared/diagnostic";

/** One thing to mend: where it is, what is wrong, and what to do. */
export function DiagnosticRow({ diagnostic }: { diagnostic: Diagnostic }) {
  const { file, line, column, severity, rule, message, help } = diagnostic;
  const isError = severity === "error";
  return (
    <li className="flex gap-3 py-3 text-sm">
      <span className={`pt-0.5 ${isError ? "text-incorrect" : "text-mark"}`}>
        <Icon name={isError ? "cross" : "warning"} />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          {isError ? "Error: " : "Warning: "}
          {message}
        </p>
        <p>{help}</p>
        <p className="mt-1 break-all font-mono text-quiet">
          {file}:{line}:{column} · {rule}
        </p>
      </div>
    </li>
  );
}

import { Disclosure } from "@/components/ui/disclosure";
import { compareDiagnostics, type Diagnostic } from "@/lib/shared/diagnostic";
import { countText } from "./count-text";
import { DiagnosticRow } from "./diagnostic-row";

/** More than this many are counted and not shown: the command line lists them all. */
const shownAtMost = 100;

/** What there is to mend in the content, errors first. For instructors, while they edit: not part of the built app. */
export function DiagnosticsPanel({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  if (diagnostics.length === 0) return null;
  const errors = diagnostics.filter(({ severity }) => severity === "error").sort(compareDiagnostics);
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").sort(compareDiagnostics);
  const shown = [...errors, ...warnings].slice(0, shownAtMost);
  const left = diagnostics.length - shown.length;
  return (
    <section
      aria-labelledby="diagnostics"
      className="mt-12 rounded-lg border border-mark/40 bg-mark-soft px-5 py-2"
    >
      <Disclosure
        open={errors.length > 0}
        summary={<h2 id="diagnostics">For instructors: {countText(errors.length, warnings.length)}</h2>}
      >
        <p className="text-sm">
          {errors.length > 0 && "An item with an error is left out of its bank until it is mended. "}
          Shown only while Rehearse runs with <code className="font-mono">npm run dev</code>.
        </p>
        <ul className="mt-3 divide-y divide-mark/30">
          {shown.map((one) => (
            <DiagnosticRow
              key={`${one.file}:${one.line}:${one.column}:${one.rule}:${one.message}`}
              diagnostic={one}
            />
          ))}
        </ul>
        {left > 0 && <p className="mt-3 text-sm">And {left} more: see npm run bank -- check.</p>}
      </Disclosure>
    </section>
  );
}

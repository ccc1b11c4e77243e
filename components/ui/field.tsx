import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What every labelled input takes beside the attributes of its own element. */
export interface FieldProps {
  label: string;
  /** A sentence under the label that says what to write. */
  hint?: string;
  /** What is wrong and how to mend it. Marks the input as invalid. */
  error?: string;
}

/** Look of a text-like input. */
export const inputStyle =
  "block w-full min-h-12 rounded-md border border-line bg-card px-3.5 py-2.5 text-base text-ink placeholder:text-quiet aria-invalid:border-2 aria-invalid:border-incorrect disabled:bg-sunken disabled:text-quiet";

/** Ids and states that tie an input to its label, hint and error. */
export function fieldAttributes(id: string, { hint, error }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}

/** Label above, hint under it, input, then the error. */
export function Field({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold text-sm">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-quiet text-sm">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-2 flex items-start gap-2 text-sm text-incorrect">
          <Icon name="warning" className="mt-0.5 size-5" />
          {error}
        </p>
      )}
    </div>
  );
}

import { type ComponentProps, useId } from "react";
import { type FieldProps, fieldAttributes } from "./field";

/** A yes or no with its label beside it. The whole row is the target. */
export function Checkbox({ label, hint, error, ...rest }: FieldProps & ComponentProps<"input">) {
  const id = useId();
  return (
    <div>
      <label
        htmlFor={id}
        className="-mx-2 flex min-h-11 items-start gap-3 rounded-md px-2 py-2 hover:bg-sunken"
      >
        <input
          {...rest}
          type="checkbox"
          className="mt-0.5 size-6 shrink-0 accent-accent"
          {...fieldAttributes(id, { label, hint, error })}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="pl-9 text-quiet text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="pl-9 text-sm text-incorrect">
          {error}
        </p>
      )}
    </div>
  );
}

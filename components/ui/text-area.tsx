import { type ComponentProps, useId } from "react";
import { Field, type FieldProps, fieldAttributes, inputStyle } from "./field";

/** Several lines of text with their label. Grows with its content where the browser can. */
export function TextArea({ label, hint, error, rows = 4, ...rest }: FieldProps & ComponentProps<"textarea">) {
  const field = { label, hint, error };
  const id = useId();
  return (
    <Field id={id} {...field}>
      <textarea
        rows={rows}
        className={`${inputStyle} field-sizing-content ${rows === 1 ? "" : "min-h-30"}`}
        {...rest}
        {...fieldAttributes(id, field)}
      />
    </Field>
  );
}

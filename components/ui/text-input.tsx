import { type ComponentProps, useId } from "react";
import { Field, type FieldProps, fieldAttributes, inputStyle } from "./field";

/** One line of text with its label. */
export function TextInput({
  label,
  hint,
  error,
  className = "",
  ...rest
}: FieldProps & ComponentProps<"input">) {
  const field = { label, hint, error };
  const id = useId();
  return (
    <Field id={id} {...field}>
      <input type="text" className={`${inputStyle} ${className}`} {...rest} {...fieldAttributes(id, field)} />
    </Field>
  );
}

import { type ComponentProps, useId } from "react";
import { Field, type FieldProps, fieldAttributes, inputStyle } from "./field";
import { Icon } from "./icon";

/** A choice of one from many, with its label. The children are `option`s. */
export function Select({ label, hint, error, ...rest }: FieldProps & ComponentProps<"select">) {
  const field = { label, hint, error };
  const id = useId();
  return (
    <Field id={id} {...field}>
      <div className="relative">
        <select className={`${inputStyle} appearance-none pr-11`} {...rest} {...fieldAttributes(id, field)} />
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet">
          <Icon name="chevron-down" />
        </span>
      </div>
    </Field>
  );
}

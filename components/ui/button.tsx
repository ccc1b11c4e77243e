import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

/** A button. It is `type="button"` unless told otherwise, so that it never sends a form by accident. */
export function Button({
  variant,
  size,
  isWide,
  type = "button",
  className = "",
  ...rest
}: ButtonLook & ComponentProps<"button">) {
  return (
    <button type={type} className={`${buttonStyle({ variant, size, isWide })} ${className}`} {...rest} />
  );
}

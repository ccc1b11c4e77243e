import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { Link } from "./link";

/** A link that looks like a button: for going somewhere, where `Button` is for doing something. */
export function LinkButton({
  variant,
  size,
  isWide,
  className = "",
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={`${buttonStyle({ variant, size, isWide })} ${className}`} {...rest} />;
}

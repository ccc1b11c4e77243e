"use client";

import { Button } from "./button";
import type { ButtonLook } from "./button-style";

/** Opens the browser's own dialog, which also saves as PDF. */
export function PrintButton(look: ButtonLook) {
  return (
    <Button {...look} onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
}

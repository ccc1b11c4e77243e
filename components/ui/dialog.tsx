"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

interface DialogProps {
  open: boolean;
  /** Called for Esc, the close button and a press outside. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the safe choice first. */
  actions?: ReactNode;
}

/** A modal question or note: a native dialog, named by its title. Focus goes back to where it was. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same by keyboard
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-hair bg-card p-0 text-ink shadow-raised backdrop:bg-[rgb(10_16_17/0.55)]"
    >
      <div className="flex items-start justify-between gap-4 px-6 pt-5">
        <h2 id={titleId} className="pt-1.5 text-lg">
          {title}
        </h2>
        <Button variant="quiet" size="small" className="-mr-3 w-11 px-0" aria-label="Close" onClick={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      <div className="px-6 pt-2 pb-6">{children}</div>
      {actions && <div className="flex flex-col gap-3 px-6 pb-6 sm:flex-row sm:justify-end">{actions}</div>}
    </dialog>
  );
}

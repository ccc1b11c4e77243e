"use client";

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

interface MenuProps {
  /** Name of the button, and of the panel. */
  label: string;
  /** `MenuItem`s, or links. A press on one closes the panel. */
  children: ReactNode;
  /** Shows this instead of the three dots. */
  trigger?: ReactNode;
}

/** A button that opens a small panel of further actions: everything that is not the one thing to do next. */
export function Menu({ label, children, trigger }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const focusTrigger = useCallback(() => root.current?.querySelector("button")?.focus(), []);

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setIsOpen(false);
      focusTrigger();
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
      document.removeEventListener("keydown", closeOnEscape);
    };
  }, [isOpen, focusTrigger]);

  return (
    <div ref={root} className="relative">
      <Button
        variant="quiet"
        size="small"
        className={trigger ? "" : "w-11 px-0 text-ink!"}
        aria-label={trigger ? undefined : label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {trigger ?? <Icon name="menu" className="size-6" />}
      </Button>
      {/* So that a press beside the panel closes it and does nothing else. */}
      {isOpen && (
        <div aria-hidden="true" className="fixed inset-0 z-25" onPointerDown={() => setIsOpen(false)} />
      )}
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
        // biome-ignore lint/a11y/useKeyWithClickEvents: presses of the buttons within arrive here, by key too
        <div
          id={panelId}
          role="group"
          aria-label={label}
          className="absolute right-0 z-30 mt-1 flex max-h-[calc(100dvh-8rem)] w-max min-w-56 max-w-[calc(100vw-2rem)] flex-col overflow-y-auto rounded-md border border-line bg-card p-1.5 shadow-raised"
          onClick={(event) => {
            if (!(event.target instanceof Element) || !event.target.closest("a, button")) return;
            setIsOpen(false);
            // Unless the action has put the focus somewhere itself.
            if (event.currentTarget.contains(document.activeElement)) focusTrigger();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}

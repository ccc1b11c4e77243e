import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

// A part whose code comes later takes what the machine takes: a slow one is no failure.
configure({ asyncUtilTimeout: 15_000 });

// jsdom has no modal dialogs and no popovers. These do what a test can see of the real ones: open, close, events.
if (!HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.show = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show;
  HTMLDialogElement.prototype.close = function close(returnValue?: string) {
    if (!this.open) return;
    this.open = false;
    if (returnValue !== undefined) this.returnValue = returnValue;
    this.dispatchEvent(new Event("close"));
  };
}
if (!HTMLElement.prototype.showPopover) {
  const toggle = (element: HTMLElement, open: boolean) => {
    if (element.hasAttribute("data-popover-open") === open) return;
    element.toggleAttribute("data-popover-open", open);
    element.dispatchEvent(new Event("toggle"));
  };
  HTMLElement.prototype.showPopover = function showPopover() {
    toggle(this, true);
  };
  HTMLElement.prototype.hidePopover = function hidePopover() {
    toggle(this, false);
  };
  HTMLElement.prototype.togglePopover = function togglePopover() {
    const open = !this.hasAttribute("data-popover-open");
    toggle(this, open);
    return open;
  };
}

// React says with console.error what a learner would only feel: missing keys, lost state, wrong nesting.
// Collected rather than thrown at once, because React catches what is thrown while it renders.
let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    complaints.push(parts.map(String).join(" "));
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join("\n")}`);
});

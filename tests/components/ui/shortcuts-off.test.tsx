import { fireEvent, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useShortcuts } from "@/components/ui/use-shortcuts";

function Screen({ onKey }: { onKey: (key: string) => void }) {
  useShortcuts(true, ({ key }) => {
    onKey(key);
    return true;
  });
  return null;
}

afterEach(() => {
  delete document.documentElement.dataset.shortcuts;
});

test.each(["a", "1", "?", "u"])("the key %s does nothing when single keys are off", (key) => {
  document.documentElement.dataset.shortcuts = "off";
  const onKey = vi.fn();
  render(<Screen onKey={onKey} />);
  fireEvent.keyDown(document.body, { key });
  expect(onKey).not.toHaveBeenCalled();
});

test.each(["Enter", " "])("the key %j still acts when single keys are off", (key) => {
  document.documentElement.dataset.shortcuts = "off";
  const onKey = vi.fn();
  render(<Screen onKey={onKey} />);
  fireEvent.keyDown(document.body, { key });
  expect(onKey).toHaveBeenCalledWith(key);
});

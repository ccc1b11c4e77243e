import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { useLift } from "@/components/ui/use-lift";

const onLift = vi.fn();
const onClick = vi.fn();

function Screen({ hasLift = true }: { hasLift?: boolean }) {
  return (
    <>
      <textarea aria-label="Text" />
      <button type="button" {...useLift(hasLift ? onLift : undefined, onClick)}>
        Check
      </button>
    </>
  );
}

interface Finger {
  x?: number;
  pointerType?: string;
  pointerId?: number;
  atMs: number;
}

function send(
  type: "pointerDown" | "pointerUp",
  { x = 50, pointerType = "touch", pointerId = 1, atMs }: Finger,
) {
  const init = { bubbles: true, isPrimary: true, pointerType, pointerId, clientX: x, clientY: 50 };
  const event = createEvent[type](screen.getByRole("button"), init);
  Object.defineProperty(event, "timeStamp", { value: atMs });
  fireEvent(screen.getByRole("button"), event);
}

function click(atMs: number, detail = 1) {
  const event = createEvent.click(screen.getByRole("button"), { detail });
  Object.defineProperty(event, "timeStamp", { value: atMs });
  fireEvent(screen.getByRole("button"), event);
}

/** A finger down and up; answers whether the browser goes on to play a mouse. */
function tap(atMs: number, { slideTo = 50, heldMs = 60 } = {}): boolean {
  send("pointerDown", { atMs });
  send("pointerUp", { atMs: atMs + heldMs, x: slideTo });
  return fireEvent.touchEnd(screen.getByRole("button"));
}

beforeEach(() => {
  vi.clearAllMocks();
});

test("acts when the finger is lifted, and keeps the browser from playing a mouse for it", () => {
  render(<Screen />);
  expect(tap(1000)).toBe(false);
  expect(onLift).toHaveBeenCalledTimes(1);
  expect(onClick).not.toHaveBeenCalled();
});

test("acts once where the browser sends the tap's click all the same", () => {
  render(<Screen />);
  tap(1000);
  click(1070);
  expect(onLift).toHaveBeenCalledTimes(1);
  expect(onClick).not.toHaveBeenCalled();
});

test("ignores the second tap of a pair, when what the first one asked for has come", () => {
  const { rerender } = render(<Screen />);
  tap(1000);
  rerender(<Screen hasLift={false} />);
  expect(tap(1200)).toBe(true);
  click(1270);
  expect(onClick).not.toHaveBeenCalled();
});

test("takes the next tap for one of its own", () => {
  const { rerender } = render(<Screen />);
  tap(1000);
  rerender(<Screen hasLift={false} />);
  tap(2000);
  click(2070);
  expect(onClick).toHaveBeenCalledTimes(1);
});

test.each([
  ["a finger that slid away", { slideTo: 80 }],
  ["a long press", { heldMs: 900 }],
])("leaves %s to the click", (_, how) => {
  render(<Screen />);
  expect(tap(1000, how)).toBe(true);
  expect(onLift).not.toHaveBeenCalled();
});

test("leaves a mouse to its click", () => {
  render(<Screen />);
  send("pointerDown", { atMs: 1000, pointerType: "mouse" });
  send("pointerUp", { atMs: 1060, pointerType: "mouse" });
  click(1060);
  expect(onLift).not.toHaveBeenCalled();
  expect(onClick).toHaveBeenCalledTimes(1);
});

test("does not act for a finger that came down elsewhere", () => {
  render(<Screen />);
  send("pointerUp", { atMs: 1000 });
  expect(onLift).not.toHaveBeenCalled();
});

test("takes a mouse's press right after a tap for another one", () => {
  render(<Screen />);
  tap(1000);
  send("pointerDown", { atMs: 1090, pointerType: "mouse" });
  click(1100);
  expect(onClick).toHaveBeenCalledTimes(1);
});

test("acts on a key right after a tap", () => {
  render(<Screen />);
  tap(1000);
  click(1100, 0);
  expect(onClick).toHaveBeenCalledTimes(1);
});

test("puts the keyboard on the screen away, as a tap's click would", () => {
  render(<Screen />);
  screen.getByLabelText("Text").focus();
  tap(1000);
  expect(document.activeElement).toBe(document.body);
});

test("leaves the focus on a chosen option", () => {
  render(<Screen />);
  const radio = document.body.appendChild(Object.assign(document.createElement("input"), { type: "radio" }));
  radio.focus();
  tap(1000);
  expect(document.activeElement).toBe(radio);
  radio.remove();
});

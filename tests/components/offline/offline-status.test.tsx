import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OfflineStatus } from "@/components/offline/offline-status";

vi.mock("next/navigation", () => ({ usePathname: () => "/exams/demo" }));

let waiting: { postMessage: ReturnType<typeof vi.fn> } | null;
let isOnline: boolean;
const wishes: unknown[] = [];

beforeEach(() => {
  waiting = null;
  isOnline = true;
  wishes.length = 0;
  const active = { postMessage: (wish: unknown) => wishes.push(wish) };
  const registration = { active, addEventListener: () => {}, update: async () => {} };
  const serviceWorker = Object.assign(new EventTarget(), {
    register: async () => Object.assign(registration, { waiting }),
    ready: Promise.resolve(registration),
  });
  Object.defineProperty(navigator, "serviceWorker", { value: serviceWorker, configurable: true });
  Object.defineProperty(navigator, "onLine", { get: () => isOnline, configurable: true });
  vi.stubGlobal("caches", {});
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("requestIdleCallback", (call: () => void) => setTimeout(call));
});

afterEach(() => {
  for (const name of ["serviceWorker", "onLine", "connection"]) Reflect.deleteProperty(navigator, name);
  vi.unstubAllGlobals();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

it("says nothing while there is a network and no new version, and keeps the bank that is studied", async () => {
  render(<OfflineStatus />);
  await settle();
  expect(screen.getByRole("status").textContent).toBe("");
  expect(wishes).toEqual([{ type: "look-after", bank: "demo" }]);
});

it("fetches nothing unasked for somebody who saves data", async () => {
  Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
  render(<OfflineStatus />);
  await settle();
  expect(wishes).toEqual([]);
});

it("says that the network is gone, and that it is back by saying nothing", async () => {
  render(<OfflineStatus />);
  isOnline = false;
  await act(async () => void window.dispatchEvent(new Event("offline")));
  expect(screen.getByText("Offline. What is kept here still works.")).toBeTruthy();
  isOnline = true;
  await act(async () => void window.dispatchEvent(new Event("online")));
  expect(screen.getByRole("status").textContent).toBe("");
});

describe("a new version", () => {
  let toNew: ReturnType<typeof vi.fn>;
  beforeEach(() => {
    toNew = vi.fn();
    waiting = { postMessage: toNew };
  });

  it("starts only when it is told to: the version before is, and tells the next", async () => {
    Object.assign(navigator.serviceWorker, {
      controller: { postMessage: (wish: unknown) => wishes.push(wish) },
    });
    render(<OfflineStatus />);
    const start = await screen.findByRole<HTMLButtonElement>("button", { name: "Start it now" });
    expect(wishes).not.toContainEqual({ type: "make-way" });
    await userEvent.click(start);
    expect(wishes).toContainEqual({ type: "make-way" });
    expect(toNew).not.toHaveBeenCalled();
    expect(screen.getByText("The new version starts …")).toBeTruthy();
    expect(start.disabled).toBe(true);
  });

  it("is told by the page itself when the version before does not do so", async () => {
    const controller = { postMessage: () => {} };
    Object.assign(navigator.serviceWorker, { controller });
    render(<OfflineStatus />);
    await userEvent.click(await screen.findByRole("button", { name: "Start it now" }));
    await vi.waitFor(() => expect(toNew).toHaveBeenCalledExactlyOnceWith({ type: "SKIP_WAITING" }), 5000);
  });

  it("is told by the page itself at once where no version is at work", async () => {
    render(<OfflineStatus />);
    await userEvent.click(await screen.findByRole("button", { name: "Start it now" }));
    await vi.waitFor(() => expect(toNew).toHaveBeenCalledExactlyOnceWith({ type: "SKIP_WAITING" }));
  });
});

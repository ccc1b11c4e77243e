import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { KeepOffline } from "@/components/offline/keep-offline";
import { type KeptBank, writeKept } from "@/lib/offline/kept-bank";
import { type Tiding, tidingsChannel, type Wish } from "@/lib/offline/messages";
import { fakeCaches } from "@/tests/support/fake-caches";

const bank = { id: "demo", title: "Demo exam" };
const kept: KeptBank = {
  bank: "demo",
  title: "Demo exam",
  version: "v1",
  build: "b1",
  status: "kept",
  bytes: 2_000_000,
  replaced: [],
};

let wishes: Wish[];
let device: CacheStorage;
let channel: BroadcastChannel;

beforeEach(() => {
  wishes = [];
  device = fakeCaches().caches;
  vi.stubGlobal("caches", device);
  const active = { postMessage: (wish: Wish) => wishes.push(wish) };
  vi.stubGlobal(
    "navigator",
    Object.assign(navigator, { serviceWorker: { ready: Promise.resolve({ active }) } }),
  );
  channel = new BroadcastChannel(tidingsChannel);
});

afterEach(() => {
  channel.close();
  Reflect.deleteProperty(navigator, "serviceWorker");
  vi.unstubAllGlobals();
  localStorage.clear();
});

const tell = (tiding: Tiding) =>
  act(async () => {
    channel.postMessage(tiding);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

it("says what a bank takes before it is kept, then how far it is, then that it is here", async () => {
  render(<KeepOffline bank={bank} bytes={2_000_000} />);
  expect(await screen.findByText("Takes 2.0 MB on this device; less than that is downloaded.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Keep Demo exam for offline" }));
  expect(wishes).toEqual([{ type: "keep", bank: "demo" }]);
  expect(screen.getByRole("status").textContent).toBe("Keeping Demo exam on this device …");

  await tell({ bank: "demo", phase: "keeping", done: 500_000, total: 2_000_000 });
  const line = screen.getByRole("progressbar", { name: /^Keeping Demo exam/ });
  expect([line.ariaValueNow, line.ariaValueMax]).toEqual(["500", "2000"]);
  expect(screen.getByText("500 kB of 2.0 MB")).toBeTruthy();

  await writeKept(device, kept);
  await tell({ bank: "demo", phase: "changed" });
  expect(screen.getByText("All of it is on this device (2.0 MB) and works without a network.")).toBeTruthy();
});

it("can be stopped, says that what is here stays, and goes on", async () => {
  render(<KeepOffline bank={bank} bytes={2_000_000} />);
  await userEvent.click(await screen.findByRole("button", { name: "Keep Demo exam for offline" }));
  await userEvent.click(screen.getByRole("button", { name: "Stop keeping Demo exam" }));
  expect(wishes.at(-1)).toEqual({ type: "stop", bank: "demo" });
  await writeKept(device, { ...kept, status: "partial" });
  await tell({ bank: "demo", phase: "changed", problem: "stopped" });
  expect(screen.getByText(/^Stopped\. What is here stays/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Keep Demo exam for offline" }).textContent).toBe("Go on");
});

it("says when the device has no room", async () => {
  render(<KeepOffline bank={bank} bytes={2_000_000} />);
  await screen.findByRole("button");
  await tell({ bank: "demo", phase: "changed", problem: "room" });
  expect(screen.getByText(/^This device has no room for all of it\./)).toBeTruthy();
});

it("removes a kept bank, and does not mind news of another one", async () => {
  await writeKept(device, kept);
  render(<KeepOffline bank={bank} bytes={2_000_000} />);
  await userEvent.click(await screen.findByRole("button", { name: "Remove Demo exam from this device" }));
  expect(wishes).toEqual([{ type: "remove", bank: "demo" }]);
  await tell({ bank: "other", phase: "keeping", done: 1, total: 2 });
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("asks the browser once to keep this site's data, when there is something to lose", async () => {
  const persist = vi.fn(async () => false);
  vi.stubGlobal(
    "navigator",
    Object.assign(navigator, { storage: { persisted: async () => false, persist } }),
  );
  render(<KeepOffline bank={bank} bytes={2_000_000} />);
  const button = await screen.findByRole("button", { name: "Keep Demo exam for offline" });
  expect(persist).not.toHaveBeenCalled();
  await userEvent.click(button);
  await tell({ bank: "demo", phase: "changed" });
  await userEvent.click(screen.getByRole("button", { name: "Keep Demo exam for offline" }));
  expect(persist).toHaveBeenCalledTimes(1);
  Reflect.deleteProperty(navigator, "storage");
});

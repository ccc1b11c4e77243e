import { expect, test } from "vitest";
import { steadyFetch } from "@/lib/offline/steady-fetch";

type Given = "breaks off" | number;

function line(given: Given[], isOnline = true) {
  const pauses: number[] = [];
  let asked = 0;
  const steady = steadyFetch({
    fetch: async () => {
      const next = given[Math.min(asked, given.length - 1)];
      asked++;
      if (typeof next !== "number") throw new TypeError("Failed to fetch");
      return new Response(null, { status: next });
    },
    pause: async (ms) => void pauses.push(ms),
    isOnline: () => isOnline,
  });
  return { steady, pauses, asked: () => asked };
}

test("what answers is asked once, also when the answer is that there is nothing", async () => {
  for (const status of [200, 404]) {
    const { steady, asked } = line([status]);
    expect((await steady("/a")).status).toBe(status);
    expect(asked()).toBe(1);
  }
});

test("a line that breaks off is tried again after a pause", async () => {
  const { steady, pauses } = line(["breaks off", 503, 200]);
  expect((await steady("/a")).status).toBe(200);
  expect(pauses).toEqual([1000, 4000]);
});

test("after three tries the failure is the answer", async () => {
  const { steady, asked } = line(["breaks off"]);
  await expect(steady("/a")).rejects.toThrow("Failed to fetch");
  expect(asked()).toBe(3);
  expect((await line([500]).steady("/a")).status).toBe(500);
});

test("without a network nothing is waited for", async () => {
  const { steady, pauses } = line(["breaks off"], false);
  await expect(steady("/a")).rejects.toThrow("Failed to fetch");
  expect(pauses).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchJson, PartMissing } from "@/components/bank/fetch-json";
import { createPartCache } from "@/components/bank/part-cache";
import { createTurns } from "@/components/bank/turns";

// A real task, which no fake timer moves on.
vi.mock("@/lib/shared/own-task", () => ({ ownTask: () => Promise.resolve() }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("fetchJson", () => {
  it("tries again after a passing failure, waiting longer each time", async () => {
    const fetched = vi.fn().mockRejectedValueOnce(new TypeError("Failed to fetch"));
    fetched.mockResolvedValueOnce(new Response("", { status: 503 }));
    fetched.mockResolvedValueOnce(Response.json({ a: 1 }));
    vi.stubGlobal("fetch", fetched);
    const load = fetchJson("/part");
    await vi.advanceTimersByTimeAsync(299);
    expect(fetched).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetched).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1200);
    expect(await load).toEqual({ a: 1 });
  });

  it("gives up after three tries", async () => {
    const fetched = vi.fn().mockRejectedValue(new TypeError("Failed to fetch"));
    vi.stubGlobal("fetch", fetched);
    const load = expect(fetchJson("/part")).rejects.toThrow("Failed to fetch");
    await vi.advanceTimersByTimeAsync(5000);
    await load;
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it("does not ask again for what the server does not have", async () => {
    const fetched = vi.fn().mockResolvedValue(new Response("", { status: 404 }));
    vi.stubGlobal("fetch", fetched);
    await expect(fetchJson("/part")).rejects.toThrow(PartMissing);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

describe("turns", () => {
  it("lets a few work at once, and the others in the order in which they came", async () => {
    const inTurn = createTurns(2);
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const all = [0, 1, 2, 3].map((number) =>
      inTurn(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (number === 0) throw new Error("A failure gives its place away too.");
        return number;
      }).catch(() => -1),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual([0, 1]);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual([0, 1, 2]);
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    for (const end of ends) end();
    expect(await Promise.all(all)).toEqual([-1, 1, 2, 3]);
  });
});

describe("the cache of parts", () => {
  it("loads a part once, however often it is asked for at the same time", async () => {
    const cache = createPartCache(2);
    const load = vi.fn().mockResolvedValue("a");
    expect(await Promise.all([cache.get("a", load), cache.get("a", load)])).toEqual(["a", "a"]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("forgets a failure", async () => {
    const cache = createPartCache(2);
    await expect(cache.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await cache.get("a", () => Promise.resolve("a"))).toBe("a");
  });

  it("holds so many, and lets go what was not asked for longest", async () => {
    const cache = createPartCache(2);
    const load = vi.fn(async () => "loaded");
    cache.put("a", "a");
    cache.put("b", "b");
    await cache.get("a", load);
    cache.put("c", "c");
    expect(await cache.get("a", load)).toBe("a");
    expect(await cache.get("b", load)).toBe("loaded");
    expect(load).toHaveBeenCalledTimes(1);
  });
});

import { describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "@/lib/record/memory-store";
import { prepareStudies } from "@/lib/record/plan/prepare-studies";
import { readStudy } from "@/lib/record/plan/read-study";
import { rebuildState } from "@/lib/record/rebuild-state";
import { anAnswer, noonOf } from "@/tests/support/an-event";

const today = 20_000;
const wanted = { bank: "demo", concepts: ["one"], today };

async function aStore() {
  const store = createMemoryStore();
  await store.append([
    anAnswer({ item: "one", time: noonOf(today - 3) }),
    anAnswer({ item: "one", bank: "other", time: noonOf(today - 3) }),
  ]);
  await rebuildState(store);
  return store;
}

describe("learning ahead for plans", () => {
  it("leaves a first plan nothing to read, for each bank that was studied", async () => {
    const store = await aStore();
    await prepareStudies(store, today, 1);
    const list = vi.spyOn(store, "list");
    for (const bank of ["demo", "other"]) {
      const study = await readStudy(store, { ...wanted, bank });
      expect([...study.beliefs.responses]).toEqual([1]);
    }
    expect(list.mock.calls.map(([after]) => after)).toEqual([2, 2]);
  });

  it("is not worth it for a short record", async () => {
    const store = await aStore();
    await prepareStudies(store, today);
    expect((await store.readAside("study/demo")).value).toBeUndefined();
  });

  it("waits for a record that is not folded yet", async () => {
    const store = createMemoryStore();
    await store.append([anAnswer({ time: noonOf(today - 3) })]);
    await prepareStudies(store, today, 1);
    expect((await store.readAside("study/demo")).value).toBeUndefined();
  });
});

import { expect, it, vi } from "vitest";
import { LearnerRecord } from "@/lib/record/learner-record";
import { createMemoryStore, createSharedMemory } from "@/lib/record/memory-store";
import { rebuildState } from "@/lib/record/rebuild-state";

const clock = { now: () => Date.UTC(2026, 10, 22, 12), zoneMinutes: () => 0 };

const answered = (session: string) => ({
  type: "answered" as const,
  bank: "demo",
  concept: "a",
  item: "a",
  session,
  kind: "question" as const,
  order: ["x", "y"],
  chosen: ["x"],
  key: ["x"],
  correct: true,
  hints: 0,
  durationMs: 1000,
});

it("an answer that was expected reads nothing more when it comes, and counts as any other", async () => {
  const memory = createSharedMemory();
  let id = 0;
  const makeId = () => `id-${id++}`;
  const before = new LearnerRecord({ store: createMemoryStore(memory), clock, makeId });
  await before.open();
  await before.append([answered("s1")]);
  const store = createMemoryStore(memory);
  await rebuildState(store);

  const record = new LearnerRecord({ store, clock, makeId });
  await record.open();
  const readLogs = vi.spyOn(store, "readLogs");
  record.expectAnswer({ bank: "demo", concept: "a", item: "a", session: "s2" });
  await record.refresh();
  expect(readLogs).toHaveBeenCalledTimes(1);
  await record.append([answered("s2")]);
  expect(readLogs).toHaveBeenCalledTimes(1);
  expect(record.state.items.get("demo/a")?.answers).toBe(2);
});

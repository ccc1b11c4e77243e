import { expect, it } from "vitest";
import { createMemoryStore, createSharedMemory } from "@/lib/record/memory-store";
import { describeRecordStore } from "@/tests/contracts/record-store.contract";
import { anAnswer } from "@/tests/support/an-event";

describeRecordStore("in-memory", () => {
  const memory = createSharedMemory();
  return () => createMemoryStore(memory);
});

it("keeps what was appended, even if the caller changes it afterwards", async () => {
  const store = createMemoryStore();
  const event = anAnswer({ correct: true });
  await store.append([event]);
  event.correct = false;
  expect((await store.list(0))[0]?.event).toMatchObject({ correct: true });
});

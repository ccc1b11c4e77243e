import { expect, test } from "vitest";
import { ownTask } from "@/lib/shared/own-task";

test("lets what is ready run first, and keeps the order of those who wait", async () => {
  const seen: string[] = [];
  const other = ownTask().then(() => seen.push("the first one's task"));
  queueMicrotask(() => seen.push("what is ready"));
  seen.push("the caller");
  await ownTask();
  seen.push("the second one's task");
  await other;
  expect(seen).toEqual(["the caller", "what is ready", "the first one's task", "the second one's task"]);
});

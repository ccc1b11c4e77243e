import { expect, test } from "vitest";
import { inLanes } from "@/lib/offline/in-lanes";

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

test("all is worked through, four at a time at most", async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await inLanes([1, 2, 3, 4, 5, 6, 7], async (one) => {
    running++;
    most = Math.max(most, running);
    await pause();
    running--;
    done.push(one);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(4);
});

test("after a failure nothing new is begun", async () => {
  const begun: number[] = [];
  const work = async (one: number) => {
    begun.push(one);
    await pause();
    if (one === 1) throw new Error("no network");
  };
  await expect(inLanes([1, 2, 3, 4, 5, 6, 7, 8, 9], work)).rejects.toThrow("no network");
  await pause();
  expect(begun.length).toBeLessThan(9);
});

import { afterEach, expect, test, vi } from "vitest";
import { findOfflineList } from "@/lib/bank/compile/list-offline";
import { listedBytes } from "@/lib/bank/delivery/offline-list";

afterEach(() => vi.unstubAllEnvs());

test("the list of a bank names its manifest, packs, parts, pictures and lessons, each with a size", async () => {
  vi.stubEnv("REHEARSE_CONTENT", "tests/fixtures/banks/everything");
  const list = await findOfflineList("all-features");
  const version = list?.version ?? "";
  expect(list?.files.map(({ kind, url }) => `${kind} ${url}`)).toEqual(
    expect.arrayContaining([
      `data /api/banks/all-features/${version}/lessons`,
      `data /api/banks/all-features/${version}/manifest`,
      `data /api/banks/all-features/${version}/search`,
      expect.stringMatching(/^pack \/api\/banks\/all-features\/packs\/[0-9a-f]{16}$/),
      "picture /exams/all-features/images/images/square.png",
      "page /exams/all-features/lessons/first-steps",
      "page /exams/all-features/lessons/second-steps",
    ]),
  );
  for (const { bytes } of list?.files ?? []) expect(bytes).toBeGreaterThan(0);
  expect(list && listedBytes(list)).toBe(list?.files.reduce((sum, { bytes }) => sum + bytes, 0));
});

test("there is no list of a bank that is not there", async () => {
  vi.stubEnv("REHEARSE_CONTENT", "tests/fixtures/banks/everything");
  expect(await findOfflineList("no-such-bank")).toBeUndefined();
});

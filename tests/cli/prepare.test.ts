import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { hashFiles } from "@/cli/prepare/hash-files.mjs";
import { isAsLocked } from "@/cli/prepare/installed-as-locked.mjs";
import { nodeProblem } from "@/cli/prepare/node-version.mjs";
import { choosePort } from "@/cli/prepare/port.mjs";
import { countLine, sum, tally, tallyPlaywright, tallyVitest } from "@/cli/prepare/tally.mjs";
import { temporaryFolder } from "./run-bank";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("the oldest Node that works is 20.19", () => {
  expect(["20.19.0", "20.20.2", "22.0.0"].map(nodeProblem)).toEqual([undefined, undefined, undefined]);
  expect(nodeProblem("20.18.3")).toContain("needs Node 20.19 or newer, and this is 20.18.3");
  expect(nodeProblem("18.20.0")).toContain("nodejs.org");
});

describe("the hash of a build's inputs", () => {
  const files = { "app/page.tsx": "one", "app/sub/b.txt": "two", "settings.json": "{}" };
  const hash = (folder: string) => hashFiles(folder, ["app", "settings.json", "missing"]);

  test("is the same for the same files in another folder", () => {
    expect(hash(temporaryFolder(files))).toBe(hash(temporaryFolder(files)));
  });

  test("changes with a content, a name, a new file, and a file that goes", () => {
    const folder = temporaryFolder(files);
    const seen = [hash(folder)];
    writeFileSync(join(folder, "app/page.tsx"), "One");
    seen.push(hash(folder));
    writeFileSync(join(folder, "missing"), "");
    seen.push(hash(folder));
    rmSync(join(folder, "app/sub/b.txt"));
    seen.push(hash(folder));
    writeFileSync(join(folder, "app/sub/c.txt"), "two");
    seen.push(hash(folder));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("an installation by hand", () => {
  const lock = {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", dev: true },
    "node_modules/elsewhere": { version: "3.0.0", optional: true },
  };
  const { "": _project, "node_modules/elsewhere": _optional, ...installed } = lock;
  const fits = (packages: object) => {
    const folder = temporaryFolder({
      "lock.json": JSON.stringify({ packages: lock }),
      "list.json": JSON.stringify({ packages }),
    });
    return isAsLocked(join(folder, "lock.json"), join(folder, "list.json"));
  };

  test("fits when everything but what is for other systems is there", () => {
    expect(fits(installed)).toBe(true);
  });

  test("does not fit with another version, one too few, or one too many", () => {
    expect(fits({ ...installed, "node_modules/a": { version: "1.0.1" } })).toBe(false);
    expect(fits({ "node_modules/a": { version: "1.0.0" } })).toBe(false);
    expect(fits({ ...installed, "node_modules/c": { version: "1.0.0" } })).toBe(false);
  });

  test("does not fit when npm's list is missing or cut short", () => {
    const folder = temporaryFolder({
      "lock.json": JSON.stringify({ packages: lock }),
      "list.json": '{ "pack',
    });
    expect(isAsLocked(join(folder, "lock.json"), join(folder, "list.json"))).toBe(false);
    expect(isAsLocked(join(folder, "lock.json"), join(folder, "none.json"))).toBe(false);
  });
});

describe("the port", () => {
  test("is --port, else PORT, else 3000", () => {
    vi.stubEnv("PORT", "");
    expect(choosePort([])).toBe(3000);
    vi.stubEnv("PORT", "4000");
    expect(choosePort([])).toBe(4000);
    expect(choosePort(["--port", "5000"])).toBe(5000);
    expect(choosePort(["--port=6000"])).toBe(6000);
  });

  test.each([["--port", "70000"], ["--port", "x"], ["--port"], ["--prot", "1"], ["5000"]])(
    "%j %j is refused",
    (...args) => {
      expect(() => choosePort(args)).toThrow(/not a port|not an option/);
    },
  );
});

describe("the count of tests", () => {
  test("adds up, and names skipped tests only when there are some", () => {
    expect(countLine(sum([tally(3, 1), tally(2, 0, 0)]))).toBe("5 passed, 1 failed");
    expect(countLine(tally(5, 0, 2))).toBe("5 passed, 0 failed, 2 skipped");
  });

  test("a test file that can't be loaded counts as one failed", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "failed", assertionResults: [] },
        { status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }] },
      ],
    };
    const folder = temporaryFolder({ "vitest.json": JSON.stringify(report) });
    expect(tallyVitest(join(folder, "vitest.json"))).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  test("a flaky browser test and an error outside of tests count as failed", () => {
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 },
      errors: [{ message: "no server" }],
    };
    const folder = temporaryFolder({ "playwright.json": JSON.stringify(report) });
    expect(tallyPlaywright(join(folder, "playwright.json"))).toEqual({ passed: 4, failed: 3, skipped: 3 });
  });
});

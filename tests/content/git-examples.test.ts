import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import { scaffoldItem } from "@/lib/bank/scaffold/scaffold-item";
import { bank, root, temporaryFolder } from "../cli/run-bank";

const example = (name: string) => join(root, "docs/examples", name);

const content = {
  "content/one/bank.mdx": bankTemplate({ title: "One" }),
  "content/one/questions/a.mdx": scaffoldItem("question", { id: "q", domain: "general" }),
};

interface Sarif {
  $schema: string;
  version: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: { startLine: number; startColumn: number };
        };
      }[];
    }[];
  }[];
}

test("the workflow runs commands that there are, in an order that shows what was found also when it fails", async () => {
  const workflow = parse(readFileSync(example("check-banks.yml"), "utf8"));
  const steps: { run?: string; if?: string; uses?: string; with?: Record<string, string> }[] =
    workflow.jobs.check.steps;
  const [, words] =
    /bank -- (.*?) > banks\.sarif/.exec(steps.find(({ run }) => run?.includes("check"))?.run ?? "") ?? [];
  const broken = {
    ...content,
    "content/one/questions/b.mdx": '<Question id="broken">\n\nNo options?\n\n</Question>\n',
  };
  const folder = temporaryFolder(broken);
  const { code, out } = await bank(...(words ?? "").split(" "), "--content", join(folder, "content"));
  expect(code).toBe(1);
  const sarif: Sarif = JSON.parse(out);
  // What SARIF 2.1.0 requires: version and runs; in a run its tool's driver with a name; in a result a message; and lines that count from 1.
  expect(sarif.version).toBe("2.1.0");
  expect(sarif.$schema).toMatch(/sarif-2\.1\.0/);
  expect(sarif.runs.length).toBe(1);
  for (const { tool, results } of sarif.runs) {
    expect(tool.driver.name).not.toBe("");
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(["none", "note", "warning", "error"]).toContain(level);
      expect(message.text).not.toBe("");
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).not.toMatch(/\\|^\//);
      expect(region?.startLine).toBeGreaterThan(0);
      expect(region?.startColumn).toBeGreaterThan(0);
    }
  }
  const upload = steps.find(({ uses }) => uses?.includes("upload-sarif"));
  expect(upload).toMatchObject({ if: "always()", with: { sarif_file: "banks.sarif" } });
});

test("the hook checks the banks of a commit alone, and stops it when a check fails", () => {
  const folder = temporaryFolder({ ...content, "content/two/bank.mdx": bankTemplate({ title: "Two" }) });
  // In place of npm: it notes what it was asked, and fails for the bank "one".
  const tools = join(folder, "tools");
  mkdirSync(tools);
  writeFileSync(
    join(tools, "npm"),
    `#!/bin/sh\necho "$@" >> ${join(folder, "asked")}\ncase "$*" in *one) exit 1;; esac\n`,
  );
  chmodSync(join(tools, "npm"), 0o755);
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: `${tools}:${process.env.PATH}`, GIT_CONFIG_GLOBAL: "/dev/null" },
    });
  run("git", "init", "-q");
  run("git", "config", "user.email", "a@b.c");
  run("git", "config", "user.name", "A");
  copyFileSync(example("pre-commit"), join(folder, ".git/hooks/pre-commit"));
  chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
  run("git", "add", "content/two");
  expect(run("git", "commit", "-qm", "Two").status).toBe(0);
  run("git", "add", "content/one");
  expect(run("git", "commit", "-qm", "One").status).not.toBe(0);
  expect(readFileSync(join(folder, "asked"), "utf8")).toBe(
    "run -s bank -- check two\nrun -s bank -- check one\n",
  );
});

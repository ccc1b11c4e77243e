import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, temporaryFolder } from "./run-bank";

interface Violation {
  from: string;
  rule: { name: string };
}

/** Files that break a rule each: path, text, name of the rule. They import what exists in `allowed`. */
const forbidden: [path: string, text: string, rule: string][] = [
  ["lib/shared/up.ts", 'import "../memory/m";', "lib-shared"],
  ["lib/memory/side.ts", 'import "../bank/b";', "lib-memory"],
  ["lib/bank/up.ts", 'import "../record/r";', "lib-bank"],
  ["lib/exam/value.ts", 'import { b } from "../bank/b"; b;', "lib-exam-types-only"],
  ["lib/record/value.ts", 'import { b } from "../bank/b"; b;', "lib-record-types-only"],
  ["lib/psychometrics/value.ts", 'import { r } from "../record/r"; r;', "lib-psychometrics-types-only"],
  ["lib/sync/bank.ts", 'import type { B } from "../bank/b"; export type S = B;', "lib-sync"],
  ["lib/fresh/f.ts", 'import "../shared/s";', "unlisted-lib-folder"],
  ["lib/exam/view.ts", 'import "react";', "lib-without-react"],
  ["lib/memory/other.ts", 'import "ts-fsrs";', "ts-fsrs-in-one-file"],
  ["lib/record/other.ts", 'import "idb";', "idb-in-one-file"],
  ["components/progress/other.ts", 'import "chart.js";', "chart.js-in-one-file"],
  ["lib/bank/disk.ts", 'import "node:fs";', "node-built-ins"],
  ["lib/exam/route.ts", 'import "../../app/page";', "edges-are-not-imported"],
  ["app/command.ts", 'import "../cli/c.mjs";', "edges-are-not-imported"],
  ["lib/exam/builder.ts", 'import "../../tests/support/t";', "tests-are-not-imported"],
  ["components/ui/word.ts", 'import "../../lib/shared/s";', "components-ui"],
  ["components/question/card.ts", 'import "../flashcard/f";', "components-question"],
  ["components/record/look.ts", 'import "../question/q";', "components-record"],
  ["components/session/other.ts", 'import "../exam/e";', "screens"],
  ["components/session/compile.ts", 'import "../../lib/bank/compile/k";', "node-only-code"],
  ["lib/shared/circle-a.ts", 'import "./circle-b";', "no-circles"],
  ["lib/shared/alone.ts", "export {};", "no-orphans"],
  ["lib/shared/lost.ts", 'import "./nowhere";', "resolvable"],
];

/** Files that break none. */
const allowed = {
  "lib/shared/s.ts": "export const s = 1;",
  "lib/shared/circle-b.ts": 'import "./circle-a";', // reported at circle-a
  "lib/bank/b.ts": 'import "../shared/s"; export const b = 1; export type B = 1;',
  "lib/bank/compile/k.ts": 'import "node:fs"; import "../b"; export type K = 1;',
  "lib/memory/m.ts": 'import "../shared/s";',
  "lib/memory/fsrs.ts": 'import "ts-fsrs"; import "./m";',
  "lib/exam/e.ts": 'import type { B } from "../bank/b"; import "../memory/m"; export type E = B;',
  "lib/record/r.ts":
    'import { type B } from "../bank/b"; import "../exam/e"; export const r = 1; export type R = B;',
  "lib/record/database.ts": 'import "idb"; import "./r";',
  "lib/interop/i.ts": 'import "../bank/b"; import type { R } from "../record/r"; export type I = R;',
  "components/ui/u.ts": 'import "react";',
  "components/question/q.ts": 'import "../ui/u"; import "../../lib/exam/e";',
  "components/flashcard/f.ts": 'import "../ui/u";',
  "components/exam/e.ts": 'import "../question/q"; import "./other";',
  "components/exam/other.ts": 'import type { K } from "../../lib/bank/compile/k"; export type O = K;',
  "app/page.ts": 'import "../components/exam/e"; import "node:fs"; import "../lib/bank/compile/k";',
  "cli/c.mjs": 'import "node:fs"; import "../lib/bank/b";',
  "tests/support/t.ts": 'import "../../app/page"; import "idb";',
};

const packages = Object.fromEntries(
  ["react", "idb", "ts-fsrs", "chart.js"].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
    [`node_modules/${name}/index.js`, ""],
  ]),
);

test("each import boundary is reported where it is broken, and nowhere else", () => {
  const folder = temporaryFolder({
    ...allowed,
    ...packages,
    ...Object.fromEntries(forbidden.map(([path, text]) => [path, text])),
    "package.json": '{ "dependencies": { "react": "1", "idb": "1", "ts-fsrs": "1", "chart.js": "1" } }',
    "tsconfig.json": "{}",
  });
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(root, ".dependency-cruiser.cjs");
  const args = [
    program,
    "--config",
    config,
    "--output-type",
    "json",
    "app",
    "cli",
    "components",
    "lib",
    "tests",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(stderr).toBe("");
  const violations: Violation[] = JSON.parse(stdout).summary.violations;
  const found = new Map<string, string[]>();
  for (const { from, rule } of violations) found.set(from, [...(found.get(from) ?? []), rule.name]);

  for (const [path, , rule] of forbidden) expect(found.get(path) ?? [], path).toContain(rule);
  for (const path of Object.keys(allowed)) expect(found.get(path) ?? [], path).toEqual([]);
});

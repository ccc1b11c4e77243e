import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bankTemplate } from "@/lib/bank/scaffold/bank-template";
import { scaffoldItem } from "@/lib/bank/scaffold/scaffold-item";
import { bankProgram, root, temporaryFolder } from "./run-bank";

const bundles = join(root, ".rehearse/compiler");

/** `npm run bank` as people run it: from the bundle. */
function bundled(...args: string[]) {
  const { FORCE_COLOR, REHEARSE_CONTENT, ...env } = process.env;
  const options = { cwd: root, encoding: "utf8" as const, env };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/bank.mjs", ...args], options);
  return { code: status, out: stdout, err: stderr };
}

/** The one that was made last: of this code. */
function newestBundle(): string {
  const folders = readdirSync(bundles).map((name) => join(bundles, name));
  return folders.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] as string;
}

const files = {
  "one/bank.mdx": bankTemplate({ title: "One" }),
  "one/questions/a.mdx": scaffoldItem("question", { id: "q", domain: "general" }),
  "one/questions/b.mdx": scaffoldItem("question", { id: "q", domain: "nowhere" }),
};

test.each([
  ["--format", "json"],
  ["--format", "sarif"],
  ["--format", "pretty"],
  ["--max-warnings", "0"],
])(
  "the bundled command says what the sources say, the first time and the second: %s %s",
  (...format) => {
    const folder = temporaryFolder(files);
    const args = ["check", "--content", folder, ...format];
    const wanted = bankProgram(...args);
    expect([bundled(...args), bundled(...args)]).toEqual([wanted, wanted]);
    writeFileSync(
      join(folder, "one/questions/b.mdx"),
      scaffoldItem("question", { id: "r", domain: "general" }),
    );
    expect(bundled(...args)).toEqual(bankProgram(...args));
  },
  60_000,
);

test.each<[string, (path: string) => void]>([
  ["deleted", (path) => rmSync(path)],
  ["cut off", (path) => writeFileSync(path, readFileSync(path).subarray(0, 100))],
])("a bundle of which a file was %s is made again", (_, damage) => {
  const args = ["check", "--content", temporaryFolder(files), "--format", "json"];
  const wanted = bundled(...args);
  for (const name of ["bank.mjs", "files.json"]) {
    damage(join(newestBundle(), name));
    expect(bundled(...args)).toEqual(wanted);
  }
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bank, root, temporaryFolder } from "../cli/run-bank";

const documents = ["README.md", "CONTRIBUTING.md"].concat(
  readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path.replaceAll("\\", "/")}`),
);

const readDocument = (path: string) => readFileSync(join(root, path), "utf8");

/** Without fenced code, which may speak of files that the reader is about to make. */
const prose = (text: string) => text.replace(/^ *```[^\n]*\n.*?^ *```$/gms, "");

/** Files of the project by name, for documents that name a file without its folder. */
const fileNames = new Set(
  ["app", "cli", "components", "lib", "tests"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  ),
);

/** Folders that the table of import rules already knows and that are not there yet. */
const planned = ["lib/interop", "lib/psychometrics", "lib/sync", "lib/server"];

/** The address that GitHub gives to a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

describe.each(documents)("%s", (path) => {
  const text = prose(readDocument(path));

  test("links lead to files and headings that are there", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    for (const target of targets.filter((one) => !/^(https?|mailto):/.test(one))) {
      const [file = "", anchor] = target.split("#");
      const linked = file === "" ? path : join(dirname(path), file);
      // A page of the app is an example in the guide of authors.
      if (file.startsWith("/") || target === "images/picture.png") continue;
      expect(existsSync(join(root, linked)), `${target} in ${path}`).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...readDocument(linked).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
        anchorOf(heading),
      );
      expect(headings, `${target} in ${path}`).toContain(anchor);
    }
  });

  test("files and folders of the project that it names are there", () => {
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => name);
    for (const name of named) {
      // Words in capitals and signs such as * stand for something else.
      if (/[A-Z]{3,}|[*…<>]/.test(name) || planned.includes(name)) continue;
      if (/^(app|cli|components|lib|tests|docs)\//.test(name)) {
        expect(existsSync(join(root, name)), `${name} in ${path}`).toBe(true);
      } else if (/^[\w./[\]-]+\.(ts|tsx|mjs)$/.test(name)) {
        expect(fileNames, `${name} in ${path}`).toContain(basename(name));
      }
    }
  });

  test("commands that it names are scripts of package.json", () => {
    const { scripts } = JSON.parse(readDocument("package.json"));
    for (const [, run, name = ""] of readDocument(path).matchAll(/\bnpm (run(?: -s)? )?([a-z]+)/g)) {
      if (!run && !["start", "test"].includes(name)) continue;
      expect(Object.keys(scripts), `npm ${run ?? ""}${name} in ${path}`).toContain(name);
    }
  });
});

test("the example of README.md makes the bank that it says, and check says what is shown", async () => {
  const readme = readDocument("README.md").replace(/^ {3}/gm, "");
  const folder = temporaryFolder();
  for (const [, words = ""] of readme.matchAll(/^npm run bank -- (new .+)$/gm)) {
    const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
    expect((await bank(...args, "--content", folder)).code).toBe(0);
  }
  const file = join(folder, "food-handler/questions/general.mdx");
  const question = /^```mdx\n(.*?)^```$/ms.exec(readme)?.[1] ?? "";
  const [frontmatter] = readFileSync(file, "utf8").split("<Question");
  writeFileSync(file, `${frontmatter}${question}`);
  const { out } = await bank("check", "food-handler", "--content", folder);
  expect(out).toBe(/^```text\n(.*?)^```$/ms.exec(readme)?.[1]);
});

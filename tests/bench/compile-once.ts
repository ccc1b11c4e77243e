// One compilation in a process of its own, as `npm start` and `npm run build` run it: content folder, work folder.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { artefactFolder } from "@/lib/bank/compile/artefact-files";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";

const [content = "", work = ""] = process.argv.slice(2);
const begun = performance.now();
const compiler = new ContentCompiler(content, { work });
const { banks } = await compiler.compile();
const ms = performance.now() - begun;
compiler.close();
const [bank] = banks;
const folder = join(artefactFolder(content, work), bank?.id ?? "");
const { sheet } = JSON.parse(readFileSync(join(folder, "versions", `${bank?.version}.json`), "utf8"));
const diagnostics = JSON.parse(readFileSync(join(folder, bank?.diagnostics ?? ""), "utf8")).length;
console.log(JSON.stringify({ items: sheet.items, diagnostics, insideMs: Math.round(ms) }));

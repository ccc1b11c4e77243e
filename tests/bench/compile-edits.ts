// Edits of one file in a process that runs on, as `npm run dev` has it: content folder, work folder, how many.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";

const [content = "", work = "", rounds = "9"] = process.argv.slice(2);
const compiler = new ContentCompiler(content, { work, isEditing: true });
await compiler.compile();
const measure = async (file: string) => {
  const path = join(content, "generated/questions", file);
  const text = readFileSync(path, "utf8");
  const ms: number[] = [];
  for (let round = 0; round <= Number(rounds); round++) {
    writeFileSync(path, text.replace("</Explanation>", `Edit number ${round}.\n</Explanation>`));
    const begun = performance.now();
    await compiler.compile();
    if (round > 0) ms.push(performance.now() - begun);
  }
  writeFileSync(path, text);
  await compiler.compile();
  return ms;
};
const alone = await measure("alone/item-0.mdx");
const together = await measure("part-6.mdx");
compiler.close();
console.log(JSON.stringify({ alone, together }));

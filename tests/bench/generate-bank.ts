import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRandom } from "@/lib/shared/random";

const itemsPerFile = 50;
const words =
  "peer support plan safety hope talk listen step choice recovery value goal strength harm lower risk call friend meet week group note share trust rule form day home work care health".split(
    " ",
  );

/** A generated question of about 1.8 kB, in the shape of the shipped banks' questions. */
function question(index: number, sentence: (count: number) => string): string {
  const option = (isKey: boolean) => `- [${isKey ? "x" : " "}] ${sentence(11)}\n  > ${sentence(18)}`;
  const options = [0, 1, 2, 3].map((place) => option(place === index % 4)).join("\n");
  return `<Question id="question-${index}" concept="concept-${index % 700}" difficulty="apply" sources="source">

${sentence(30)} ${sentence(14)}?

${options}

<Hint>${sentence(14)}</Hint>

<Hint>${sentence(16)}</Hint>

<Explanation>
${sentence(24)}. **${sentence(6)}** ${sentence(30)}. See [the source](https://example.org/${index}).
</Explanation>

</Question>
`;
}

/** Writes a bank of `count` generated questions: the same text on every run. */
export async function generateBank(contentDir: string, count: number): Promise<{ bytesPerItem: number }> {
  const random = createRandom("bench");
  const word = () => words[Math.floor(random() * words.length)] ?? "";
  const sentence = (length: number) => Array.from({ length }, word).join(" ");
  const folder = join(contentDir, "generated", "questions");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(contentDir, "generated", "bank.mdx"),
    `---
title: Generated
description: A generated bank.
language: en
domains: [{ id: only, title: Only, weight: 100 }]
sources: [{ id: source, title: Source, asOf: 2026-11-22 }]
---
`,
  );
  let bytes = 0;
  for (let start = 0; start < count; start += itemsPerFile) {
    const length = Math.min(itemsPerFile, count - start);
    const text = Array.from({ length }, (_, offset) => question(start + offset, sentence)).join("\n");
    bytes += Buffer.byteLength(text);
    await writeFile(join(folder, `part-${start / itemsPerFile}.mdx`), text);
  }
  return { bytesPerItem: Math.round(bytes / count) };
}

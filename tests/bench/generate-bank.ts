import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRandom } from "@/lib/shared/random";

const itemsAFile = 50;
/** One item of so many has a file of its own. */
const aloneEvery = 10;
const starts = "b br c ch cl d f fl g gr h l m n p pl r s sh st t th tr w".split(" ");
const ends =
  "ab ace ad ake all am an and are art ask at ay eam ear eat eed eel end ent est ice ide ill ind ine ing ink it old one ook ore ort out own un ust".split(
    " ",
  );

/** Some two thousand short words. */
const words = starts
  .flatMap((start) => ends.map((end) => start + end))
  .flatMap((word) => [word, `${word}er`]);

type Say = (count: number) => string;

function question(index: number, say: Say, options: number): string {
  const option = (isKey: boolean) => `- [${isKey ? "x" : " "}] ${say(11)}\n  > ${say(18)}`;
  const list = Array.from({ length: options }, (_, place) => option(place === index % options)).join("\n");
  return `<Question id="question-${index}" concept="concept-${index % 700}" difficulty="apply" sources="source">

${say(30)} ${say(14)}?

${list}

<Hint>${say(14)}</Hint>

<Hint>${say(16)}</Hint>

<Explanation>
${say(24)}. **${say(6)}** ${say(30)}. See [the source](https://example.org/${index}).
</Explanation>

</Question>
`;
}

function flashcard(index: number, say: Say): string {
  return `<Flashcard id="card-${index}" concept="concept-${index % 700}" sources="source">

${say(40)}?

<Answer>
${say(60)}.

- ${say(30)}
- ${say(30)}
- ${say(30)}
</Answer>

<Explanation>
${say(90)}.
</Explanation>

</Flashcard>
`;
}

/** Writes a bank of `count` generated items of about 1.8 kB, the same on every run: most in files of 50, some alone. */
export async function generateBank(
  contentDir: string,
  count: number,
): Promise<{ bytesPerItem: number; files: number }> {
  const random = createRandom("bench");
  const say: Say = (length) =>
    Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)] ?? "").join(" ");
  const folder = join(contentDir, "generated", "questions");
  await mkdir(join(folder, "alone"), { recursive: true });
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
  let files = 0;
  const write = async (path: string, items: readonly string[]) => {
    const text = items.join("\n");
    bytes += Buffer.byteLength(text);
    files++;
    await writeFile(join(folder, path), text);
  };
  let together: string[] = [];
  for (let index = 0; index < count; index++) {
    const item = index % 8 === 7 ? flashcard(index, say) : question(index, say, index % 3 === 0 ? 5 : 4);
    if (index % aloneEvery === 0) await write(join("alone", `item-${index}.mdx`), [item]);
    else together.push(item);
    if (together.length === itemsAFile || index === count - 1) {
      if (together.length > 0) await write(`part-${files}.mdx`, together);
      together = [];
    }
  }
  return { bytesPerItem: Math.round(bytes / count), files };
}

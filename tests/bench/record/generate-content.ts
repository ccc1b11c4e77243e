import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRandom } from "@/lib/shared/random";
import { benchBank, conceptId } from "./generate-events";

const syllables = "re co ver sup port pe er plan cri sis hope stig ma trust".split(" ");

/** Words by rank, made up: the first are the most frequent, as in any language (Zipf's law). */
const vocabulary = Array.from({ length: 20_000 }, (_, rank) => {
  const random = createRandom(`word-${rank}`);
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join("");
});

function write(place: number): string {
  const random = createRandom(`item-${place}`);
  const say = (length: number) =>
    Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "hope").join(
      " ",
    );
  const id = conceptId(place);
  if (place % 2 === 0)
    return `<Flashcard id="${id}">\n\n${say(18)}?\n\n<Answer>\n${say(60)}.\n</Answer>\n\n</Flashcard>\n`;
  const option = (isKey: boolean) => `- [${isKey ? "x" : " "}] ${say(9)}\n  > ${say(14)}\n`;
  const options = [true, false, false, false].map(option).join("");
  return `<Question id="${id}">\n\n${say(24)}?\n\n${options}\n<Explanation>\n${say(30)}.\n</Explanation>\n\n</Question>\n`;
}

/** Writes the bank that the made-up record is about: the same concepts, every other one a flashcard. */
export async function generateContent(contentDir: string, concepts: number): Promise<void> {
  const folder = join(contentDir, benchBank, "questions");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(contentDir, benchBank, "bank.mdx"),
    `---
title: Bench
description: A generated bank.
language: en
domains: [{ id: only, title: Only, weight: 100 }]
---
`,
  );
  const aFile = 100;
  for (let from = 0; from < concepts; from += aFile) {
    const items = Array.from({ length: Math.min(aFile, concepts - from) }, (_, nth) => write(from + nth));
    await writeFile(join(folder, `part-${from / aFile}.mdx`), items.join("\n"));
  }
}

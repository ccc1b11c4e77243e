import { type Item, itemSchema } from "@/lib/bank/item";
import type { Block } from "@/lib/bank/rich-text";

/** The bank that the items belong to. */
export const benchBank = {
  language: "en",
  domains: [{ id: "ethics", title: "Ethics", weight: 100 }],
  sources: [],
  competencies: [],
};

const words =
  "peer support plan safety listen choose ask night wait share calm goal notes rights step talk".split(" ");

/** Words that differ from one seed to the next. */
export const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * 3 + (seed >> 4)) % words.length]).join(" ");

const text = (value: string): Block[] => [
  {
    type: "paragraph",
    children: [
      { type: "text", value },
      { type: "strong", children: [{ type: "text", value: " now" }] },
    ],
  },
];

/** Questions as people write them: four options with rationales, a hint and an explanation. */
export function makeItems(count: number): Item[] {
  return Array.from({ length: count }, (_, index) =>
    itemSchema.parse({
      kind: "question",
      id: `item-${index}`,
      concept: `item-${index}`,
      domain: "ethics",
      difficulty: "apply",
      sources: [],
      competencies: [],
      tags: [],
      allow: [],
      retired: false,
      hints: [text(sentence(index, 9))],
      explanation: text(sentence(index, 40)),
      multiple: false,
      fixed: false,
      stem: text(`${index} ${sentence(index, 30)}?`),
      options: [0, 1, 2, 3].map((option) => ({
        id: String(option),
        text: text(`${option} ${sentence(index + option, 8)}`),
        correct: option === index % 4,
        rationale: text(sentence(index + option, 14)),
      })),
    }),
  );
}

// `npm run bench:interop`: 10,000 items through each reader and writer of lib/interop. Prints JSON. --items N is another number,
// --only FORMAT one format. Each step runs in a process of its own, so that its memory is its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { itemSchema } from "@/lib/bank/item";
import { fromItems } from "@/lib/interop/bridge/from-items";
import { formats } from "@/lib/interop/formats";
import { planImport } from "@/lib/interop/import/plan-import";
import { readSource } from "@/lib/interop/read-source";
import { machine } from "./machine";
import { runMeasured } from "./run-measured";

const root = resolve(import.meta.dirname, "../..");
const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const count = Number(optionOf("--items") ?? 10_000);

const meta = {
  language: "en",
  domains: [{ id: "ethics", title: "Ethics", weight: 100 }],
  sources: [],
  competencies: [],
};

const words =
  "peer support plan safety listen choose ask night wait share calm goal notes rights step talk".split(" ");
const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * 3 + (seed >> 4)) % words.length]).join(" ");
const text = (value: string) => [
  {
    type: "paragraph" as const,
    children: [
      { type: "text" as const, value },
      { type: "strong" as const, children: [{ type: "text" as const, value: " now" }] },
    ],
  },
];

/** A question as people write them: four options with rationales, a hint and an explanation. */
function makeItems() {
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

async function step(format: (typeof formats)[number], what: string, file: string): Promise<void> {
  const begun = performance.now();
  let items = 0;
  const seconds = () => (performance.now() - begun) / 1000;
  if (what === "write") {
    const outgoing = fromItems(makeItems(), [], "en");
    const from = seconds();
    const written = await format.write?.({
      title: "Bench",
      language: "en",
      items: outgoing,
      domains: new Map(),
      picture: () => undefined,
    });
    items = outgoing.length;
    writeFileSync(file, written?.bytes ?? new Uint8Array());
    console.log(JSON.stringify({ items, seconds: seconds() - from }));
    return;
  }
  const source = { name: `bench${format.endings[0]}`, bytes: readFileSync(file) };
  const result = await readSource(source, formats, format.id);
  if (result.refused) throw new Error(result.refused.message);
  items = result.reading.items.length;
  if (what === "import") {
    const plan = planImport(result.reading, format, source.name, { meta, files: [] });
    items = plan.changes.filter(({ change }) => change === "added").length;
  }
  console.log(JSON.stringify({ items, seconds: seconds() }));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-interop-"));
  const only = optionOf("--only");
  const results: Record<string, unknown> = {};
  for (const format of formats.filter(({ id }) => only === undefined || id === only)) {
    const file = join(folder, format.id);
    const found: Record<string, unknown> = {};
    for (const what of [
      ...(format.write ? ["write"] : []),
      ...(format.read && format.write ? ["read", "import"] : []),
    ]) {
      const run = [
        "--import",
        "tsx",
        "tests/bench/interop-bench.ts",
        "--step",
        what,
        "--format",
        format.id,
        "--file",
        file,
        "--items",
        String(count),
      ];
      const { output, peakMb } = await runMeasured(process.execPath, run, root);
      const { items, seconds } = JSON.parse(output) as { items: number; seconds: number };
      if (items !== count) throw new Error(`${format.id}: ${what} gave ${items} of ${count} items.`);
      found[what] = {
        itemsASecond: Math.round(items / seconds),
        seconds: Number(seconds.toFixed(2)),
        peakMb,
      };
    }
    results[format.id] = { ...found, fileMb: Number((readFileSync(file).length / 1e6).toFixed(1)) };
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify({ items: count, machine, formats: results }, null, 2));
}

const only = formats.find(({ id }) => id === optionOf("--format"));
const what = optionOf("--step");
if (what && only) await step(only, what, optionOf("--file") ?? "");
else await main();

import { describe, expect, it } from "vitest";
import { formats } from "@/lib/interop/formats";
import { planImport } from "@/lib/interop/import/plan-import";
import { readSource } from "@/lib/interop/read-source";
import { createRandom, type Random } from "@/lib/shared/random";
import { archiveSeeds } from "@/tests/support/archive-seeds";
import { aTarget } from "@/tests/support/foreign";
import { hostileQti, qtiSeeds } from "@/tests/support/qti-seeds";
import { hostileShapes, shapeSeeds } from "@/tests/support/table-seeds";

/** Files to spoil: a little of everything that a format knows. */
const seeds: Record<string, string> = {
  ...qtiSeeds,
  gift: String.raw`$CATEGORY: $course$/top/Ethics

// [id:q1] [tag:x] comment
::Name::[html]<p>Which <b>one</b>?</p>{=a#why ~%50%b ~c####<div class="rehearse-hint">h</div>}

Match{=a -> b =c -> d}

Number{#3:0.1 =%50%1..5 ~#no}

True{T#a#b}

Missing {=word =two} here

[markdown]**b** | a | \{x\}{}

Order{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none
a
b
}
`,
  csv: 'id,question,option 1,option 2,key,rationale 1,hint,tags\n1,"What, ""first""?",a,b,A,why,h,"x, y"\n2,<p>Which <b>one</b></p>,c,d,"A, B",,,\n',
  opentdb:
    '{"response_code":0,"results":[{"type":"multiple","difficulty":"easy","category":"A","question":"Who &amp; <b>what</b>?","correct_answer":"a","incorrect_answers":["b","c"]}]}',
  aiken: "What first?\nA) Ask\nB) Act\nC. Wait\nANSWER: B\n\nNext?\nA) a\nB) b\nANSWER: A, B\n",
  "numbered-text":
    "Test\n\n1. Which?\n a) x\n*b) y\nWhy: z\nHint: h\n2) What?\nA. x\tB. y\nAnswer: B. y\nRationale: r\n\n3. Who?\n(a) x\n(b) y\n\nAnswer key\n3. A\n",
  "moodle-xml": `<?xml version="1.0"?><quiz><question type="category"><category><text>$course$/a</text></category></question>
<question type="multichoice"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>Which <img src="@@PLUGINFILE@@/a.png" alt="x"></p>]]></text><file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext><idnumber>7</idnumber><single>true</single><answer fraction="100"><text>a</text><feedback><text>f</text></feedback></answer><answer fraction="0"><text>b</text></answer><hint><text>h</text></hint><tags><tag><text>t</text></tag></tags></question>
<question type="cloze"><name><text>c</text></name><questiontext><text>A {1:SA:=b~%50%c#d} {2:MC:=e~f} {1:MRHS:=g~=h~%33,3%&#105;} {1:NM:=2,5:0,1}</text></questiontext></question>
<question type="matching"><questiontext><text>m</text></questiontext><subquestion><text>a</text><answer><text>1</text></answer></subquestion><subquestion><text>b</text><answer><text>2</text></answer></subquestion></question>
<question type="numerical"><questiontext format="html"><text><![CDATA[<span lang="en" class="multilang">n</span><span lang="es" class="multilang">m</span>]]></text></questiontext><answer>23<fraction>1</fraction><tolerance>0.5</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units></question>
<question type="ddwtos"><questiontext><text>A [[1]] [[2]]</text></questiontext><dragbox><text>b</text><group>1</group></dragbox></question></quiz>`,
};

const bits = [
  "{",
  "}",
  "=",
  "~",
  "#",
  "\\",
  "::",
  "\n",
  "\n\n",
  "<",
  ">",
  "</text>",
  "<question",
  "]]>",
  "<![CDATA[",
  "&",
  "&lt;",
  "%",
  "->",
  "\0",
  "\ufeff",
  "\ue001",
  "\ud800",
  "A)",
  "ANSWER:",
  "<table><tr>",
  "<script>",
  "[html]",
  "(",
  "|",
  "*",
  "_____",
  '<Question id="a">',
  "{x}",
  "- [x] a",
  "```",
  "999999999999999999999",
];

function spoil(text: string, random: Random): string {
  let spoilt = text;
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * spoilt.length);
    const length = Math.floor(random() ** 3 * 200);
    const way = random();
    const bit = bits[Math.floor(random() * bits.length)] ?? "";
    if (way < 0.35) spoilt = spoilt.slice(0, at) + bit + spoilt.slice(at);
    else if (way < 0.6) spoilt = spoilt.slice(0, at) + spoilt.slice(at + length);
    else if (way < 0.75)
      spoilt = spoilt.slice(0, at) + spoilt.slice(at, at + length).repeat(3) + spoilt.slice(at + length);
    else if (way < 0.85) spoilt = spoilt.slice(0, at);
    else spoilt = spoilt.slice(0, at) + bit.repeat(50) + spoilt.slice(at);
  }
  return spoilt;
}

const spoilt: [id: string, seed: string | undefined][] = [
  ...formats
    .filter(({ read }) => read)
    .map(({ id }): [string, string | undefined] => [id, seeds[id] ?? archiveSeeds[id]?.seed]),
  ...shapeSeeds,
];

describe.each(spoilt)("spoilt files of %s", (id, seed) => {
  it.runIf(seed !== undefined)(
    "are read or refused, in bounded time, and what is planned is valid",
    async () => {
      const random = createRandom(`fuzz ${id}`);
      let slowest = 0;
      for (let run = 0; run < 120; run++) {
        const text = spoil(seed ?? "", random);
        const begun = performance.now();
        const bytes = archiveSeeds[id]?.pack(text) ?? new TextEncoder().encode(text);
        const result = await readSource({ name: "x", bytes }, formats, id);
        if (result.refused) {
          expect(result.refused.message).toMatch(/\.$/);
          continue;
        }
        const plan = planImport(result.reading, result.format, "x", { meta: aTarget.meta, files: [] });
        slowest = Math.max(slowest, performance.now() - begun);
        // Growth: what comes out is of the order of what went in.
        const written = plan.files.reduce((sum, { content }) => sum + content.length, 0);
        expect(written).toBeLessThan(20 * text.length + 20_000);
      }
      expect(slowest).toBeLessThan(5000);
    },
  );
});

describe("nothing at all, in quantity", () => {
  it.each(formats.filter(({ read }) => read).map(({ id }) => id))("%s", async (id) => {
    const bytes = new Uint8Array(5_000_000).fill(0x20);
    const begun = performance.now();
    for (const byte of [0x0a, 0x7b, 0x3c]) {
      const result = await readSource({ name: "x", bytes: bytes.fill(byte) }, formats, id);
      if (!result.refused) expect(result.reading.items.length).toBeLessThan(2);
    }
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});

describe("texts that are made to keep a reader busy", () => {
  const hostile: [string, string][] = [
    ...hostileQti,
    ...hostileShapes,
    ["gift", `// ${"[id:".repeat(200_000)}\nWhich?{=a ~b}`],
    ["gift", `[html]${"\\\\(".repeat(60_000)}{=a ~b}`],
    ["gift", "{\n\n".repeat(100_000)],
    ["aiken", `What?\nA) a\nB) b\nANSWER: A${" ".repeat(300_000)}1`],
    [
      "moodle-xml",
      `<quiz><question type="cloze"><questiontext><text>${"{1:SA:".repeat(100_000)}</text></questiontext></question></quiz>`,
    ],
    ["moodle-xml", `<quiz>${"<question>".repeat(90)}${"&amp;".repeat(200_000)}`],
    ["numbered-text", `1. ${"a) x\t".repeat(100_000)}`],
    ["numbered-text", "1. a) x\n".repeat(50_000)],
    ["numbered-text", `1. x\na) y\nb) z\nAnswer: a${" and a".repeat(50_000)}!`],
    ["numbered-text", `1. x\na) y\nb) z${" ".repeat(19_000)}.${"\n1".repeat(10_000)}`],
    ["csv", `question,a,b,key\nWhat?,x,y,A${" ".repeat(300_000)}B`],
    ["csv", `question,answer\n${'"'.repeat(200_000)}`],
  ];
  it.each(hostile)("%s", async (id, text) => {
    const begun = performance.now();
    const source = { name: "x", bytes: new TextEncoder().encode(text) };
    await readSource(source, formats);
    const result = await readSource(source, formats, id);
    if (!result.refused) planImport(result.reading, result.format, "x", { meta: aTarget.meta, files: [] });
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
  it("blank lines, while the format is told", async () => {
    const begun = performance.now();
    await readSource({ name: "x", bytes: new Uint8Array(200_000).fill(10) }, formats);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

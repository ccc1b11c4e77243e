import { parseItemFile } from "@/lib/bank/parse/item-file";
import { fromItems } from "@/lib/interop/bridge/from-items";
import type { ExportableBank } from "@/lib/interop/export/export-bank";
import { qti2 } from "@/lib/interop/qti-2/format";
import { writeQti } from "@/lib/interop/qti-2/write-qti";
import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { qti22 } from "@/lib/interop/qti-2-2/format";
import { qti3 } from "@/lib/interop/qti-3/format";
import { aTarget } from "./foreign";

/** The versions of QTI that are written, each with its format. */
export const writtenVersions = [
  { version: "2.1" as const, format: qti2 },
  { version: "2.2" as const, format: qti22 },
  { version: "3.0" as const, format: qti3 },
];

/** An item of every kind, with a little of everything that QTI says in a way of its own. */
export const everyKind = `
<Question id="call" domain="crisis" difficulty="apply" sources="guide" tags="night" concept="calls">

Whom to *call*? See ![A dot](images/a-dot.png "The dot") and [the guide](https://example.org "Read it").

- [x] 988
  > It is for this.
- [ ] 911
- [ ] ~~411~~

<Hint>Three digits.</Hint>

<Explanation>

| Number | For |
| :----- | --- |
| 988    | crisis |

3. third
4. fourth

</Explanation>

</Question>

<Question id="two" domain="ethics" multiple fixed>

Which two?

- [x] a
- [x] b
- [ ] c

</Question>

<Cloze id="gap" domain="ethics">

Call <Blank hint="a number">988</Blank> or <Blank>911</Blank>.

</Cloze>

<Cloze id="one-gap" domain="ethics">

Call <Blank>988</Blank> & *ask* **all** ___.

</Cloze>

<Flashcard id="card" domain="ethics">

Front?

<Answer>
Back.
</Answer>

</Flashcard>

<ShortAnswer id="short" domain="crisis">

Say why.

<KeyPoints>

- one
- two

</KeyPoints>

<Answer>
Because.
</Answer>

</ShortAnswer>
`;

/** A bank of the items in a text. Throws where the text has faults. */
export function aQtiBank(text: string): ExportableBank {
  const { items, cases, diagnostics } = parseItemFile(text, "a.mdx");
  if (diagnostics.length > 0) throw new Error(`The bank has faults: ${JSON.stringify(diagnostics)}`);
  return {
    id: "demo",
    title: "Demo & more",
    ...aTarget.meta,
    items: items.map(({ item }) => item),
    cases: cases.map((one) => one.case),
  };
}

/** The package of a bank, which nobody has read again. */
export function aQtiPackage(
  { title, language, items, cases, domains }: ExportableBank,
  version: QtiVersion,
  picture: (path: string) => Uint8Array | undefined,
): Uint8Array {
  const outgoing = fromItems(items, cases, language);
  const titles = new Map(domains.map((domain) => [domain.id, domain.title]));
  return writeQti({ title, language, items: outgoing, domains: titles, picture }, version).bytes;
}

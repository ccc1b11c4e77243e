import type { Block } from "@/lib/bank/rich-text";
import { writeZip } from "../archive/write-zip";
import { trueFalseWords } from "../bridge/choice-face";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import type { Writing, Written } from "../format";
import { ownTags } from "../own-tags";
import { DocumentWriter } from "./document-writer";
import {
  contentTypes,
  documentPart,
  documentRelations,
  numberingPart,
  rootRelations,
  stylesPart,
} from "./package-parts";

const paragraph = (value: string): Block[] => [{ type: "paragraph", children: [{ type: "text", value }] }];

function writeItem(
  outgoing: OutgoingItem,
  number: number,
  language: string,
  document: DocumentWriter,
  notes: FidelityNote[],
): void {
  const { item, body } = outgoing;
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  if (item.allow.length > 0)
    notes.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
  const write = (blocks: readonly Block[] | undefined, label: string, style: string) => {
    if (blocks && blocks.length > 0) document.blocks(blocks, { label, style }, notes);
  };
  document.blocks(stem, { label: `${number}.`, style: "Question" }, notes);
  const options = (list: { text: Block[]; isKey: boolean; why?: Block[] | undefined }[]) => {
    const letter = (index: number) => String.fromCharCode(65 + index);
    list.forEach(({ text, why }, index) => {
      write(text, `${letter(index)}.`, "Option");
      write(why, "Why:", "Why");
    });
    const keys = list.flatMap(({ isKey }, index) => (isKey ? [letter(index)] : []));
    document.fact("Answer:", keys.join(", "), "Answer");
  };
  const [yes, no] = trueFalseWords(language);
  if (body.kind === "choice")
    options(
      body.options.map(({ text, fraction, feedback }) => ({ text, isKey: fraction > 0, why: feedback })),
    );
  else if (body.kind === "true-false")
    options([
      { text: paragraph(yes), isKey: body.answer, why: body.ifTrue },
      { text: paragraph(no), isKey: !body.answer, why: body.ifFalse },
    ]);
  else if (body.kind === "card") write(body.back, "Back:", "Answer");
  else if (body.kind === "cloze") document.fact("Kind:", "cloze");
  else {
    write([{ type: "list", ordered: false, items: body.keyPoints }], "Key points:", "Answer");
    write(body.answer, "Model answer:", "Answer");
  }
  write(item.explanation, "Explanation:", "Answer");
  for (const hint of item.hints) write(hint, "Hint:", "Answer");
  document.fact("ID:", item.id);
  document.fact("Tags:", [...item.tags, ...ownTags(item)].join(", "));
}

/** Writes a Word document that people can print and edit, and that reads back: numbers, letters, answers and facts as words. */
export function writeDocx({ title, language, items, domains, picture }: Writing): Written {
  const notes = new Map<string, FidelityNote[]>();
  const document = new DocumentWriter(picture);
  document.heading(title, 1);
  let domain: string | undefined;
  items.forEach((outgoing, index) => {
    const own: FidelityNote[] = [];
    notes.set(outgoing.item.id, own);
    const { body } = outgoing;
    if (body.kind === "choice" && body.options.length > 26) {
      own.push({
        fate: "left-out",
        rule: "docx-letters",
        message: `Options have letters A to Z; this question has ${body.options.length}.`,
      });
      return;
    }
    if (outgoing.item.domain !== domain) {
      domain = outgoing.item.domain;
      document.heading(domains.get(domain) ?? domain, 2);
    }
    writeItem(outgoing, index + 1, language, document, own);
  });
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", rootRelations],
    ["word/document.xml", documentPart(document.xml)],
    ["word/_rels/document.xml.rels", documentRelations(document.relations)],
    ["word/styles.xml", stylesPart(language)],
    ["word/numbering.xml", numberingPart(document.lists)],
  ];
  const files = new Map<string, Uint8Array>(document.media);
  for (const [path, text] of parts) files.set(path, new TextEncoder().encode(text));
  return { bytes: writeZip(files), notes };
}

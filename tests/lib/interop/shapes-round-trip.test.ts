import { describe, expect, it } from "vitest";
import { aiken } from "@/lib/interop/aiken/format";
import { differingFields } from "@/lib/interop/bridge/compare-items";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { exportBank } from "@/lib/interop/export/export-bank";
import type { InteropFormat } from "@/lib/interop/format";
import { gift } from "@/lib/interop/gift/format";
import { moodleXml } from "@/lib/interop/moodle-xml/format";
import { readSource } from "@/lib/interop/read-source";
import { aikenShapes } from "@/tests/support/aiken-shapes";
import { aTarget, pieces, read } from "@/tests/support/foreign";
import {
  exportedCategory,
  exporterShapes,
  importerFile,
  importerShapes,
} from "@/tests/support/gift-importer-shapes";
import { docsShapes, exampleFileShapes } from "@/tests/support/gift-shapes";
import { clozeShapes } from "@/tests/support/moodle-xml-cloze-shapes";
import { fileShapes } from "@/tests/support/moodle-xml-file-shapes";
import { gapShapes } from "@/tests/support/moodle-xml-gap-shapes";
import { quizFile } from "@/tests/support/moodle-xml-parts";
import { typeShapes } from "@/tests/support/moodle-xml-shapes";

/** What was not the same when a shape was read, written and read again, with the rules by which the report says so. */
async function trip(format: InteropFormat, text: string): Promise<string[]> {
  const found = pieces(format, text).filter(({ isDraft }) => !isDraft);
  const items = found.flatMap((piece) => piece.items);
  if (items.length === 0) return [];
  const cases = found.flatMap((piece) => piece.case ?? []);
  const files = new Map(read(format, text).files.map(({ path, bytes }) => [path, bytes]));
  const bank = { id: "b", title: "B", items, cases, ...aTarget.meta };
  const { bytes, name, report } = await exportBank(bank, format, (path) => files.get(path));
  const again = await readSource({ name, bytes }, [format], format.id);
  const foreign = again.refused ? [] : again.reading.items;
  return items.flatMap((item, index) => {
    const rules = [...new Set(report.items[index]?.notes.map(({ rule }) => rule))].join(", ");
    // A format without ids keeps the order.
    const one = foreign.find(({ sourceId }) => sourceId === item.id) ?? foreign[index];
    const back = one && toPiece(one, item.id, aTarget).items[0];
    const fields = back ? differingFields(item, back).sort() : ["all"];
    return fields.length > 0 ? [`${fields.join(", ")} (${rules})`] : [];
  });
}

/** A case has no place in these formats: its text stands above each of its questions. */
const aboveQuestion = "case, stem (case-above-question, reads-back)";
const underAnotherName = (fields: string) => `${fields} (picture-inside, reads-back)`;

describe("read, written in the same format and read again, it is the same but for what the report names", () => {
  const giftShapes = {
    ...exampleFileShapes,
    ...docsShapes,
    ...Object.fromEntries(Object.entries(importerShapes).map(([name, text]) => [`${name} as read`, text])),
    ...Object.fromEntries(Object.entries(exporterShapes).map(([name, text]) => [`${name} as written`, text])),
    importerFile,
    exportedCategory,
  };
  it.each(Object.entries(giftShapes))("GIFT: %s", async (_name, text) => {
    const inCases = pieces(gift, text).flatMap((piece) => (piece.case ? piece.items : []));
    expect(await trip(gift, text)).toEqual(inCases.map(() => aboveQuestion));
  });

  it.each(Object.entries({ ...typeShapes, ...gapShapes, ...clozeShapes }))(
    "Moodle XML: %s",
    async (_name, text) => {
      const inCases = pieces(moodleXml, quizFile(text)).flatMap((piece) => (piece.case ? piece.items : []));
      expect(await trip(moodleXml, quizFile(text))).toEqual(inCases.map(() => aboveQuestion));
    },
  );

  const withPictures: Record<string, string[]> = {
    pictures: [underAnotherName("explanation, options, stem")],
    oldPicture: [underAnotherName("stem")],
    nestedPicture: [underAnotherName("stem")],
  };
  it.each(Object.entries(fileShapes))("Moodle XML: the file %s", async (name, text) => {
    expect(await trip(moodleXml, text)).toEqual(withPictures[name] ?? []);
  });

  it.each(Object.entries(aikenShapes))("Aiken: %s", async (_name, text) => {
    expect(await trip(aiken, text)).toEqual([]);
  });
});

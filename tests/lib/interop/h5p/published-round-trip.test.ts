import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { fromItems } from "@/lib/interop/bridge/from-items";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { readH5p } from "@/lib/interop/h5p/read-h5p";
import { writeH5p } from "@/lib/interop/h5p/write-h5p";
import { aTarget, inShort } from "@/tests/support/foreign";
import { partPieces } from "@/tests/support/h5p-file";
import { h5pHolders, h5pSeries } from "@/tests/support/h5p-holders";
import { h5pShapes } from "@/tests/support/h5p-shapes";
import { aPicture } from "@/tests/support/office-file";

describe("written again", () => {
  // Drafts and what is left out stand in no bank, so there is nothing to write of these.
  const nothing = [
    "trueFalseWithoutKey",
    "essayWithoutKeywords",
    "markTheWords",
    "dragQuestion",
    "questionnaire",
  ];
  const everything = Object.entries({ ...h5pShapes, ...h5pSeries, ...h5pHolders }).filter(
    ([name]) => !nothing.includes(name),
  );
  const write = (items: Item[]) =>
    writeH5p({
      title: "T",
      language: "en",
      items: fromItems(items, [], "en"),
      domains: new Map(),
      picture: () => aPicture,
    });
  const image = /!\[[^\]]*\]\([^)]*\)\s*/g;
  // A picture may move above the text, and gets another name: the report says both.
  const facts = (item: Item | undefined) => {
    if (!item) return undefined;
    const { hints, explanation, ...rest } = item;
    const text = inShort({ ...rest, hints: [] } as Item);
    return {
      text: text.replace(image, ""),
      pictures: text.match(image)?.length ?? 0,
      hints: hints.map(plainText),
      said: plainText(explanation ?? []),
    };
  };

  it.each(everything)("%s: the same, apart from what the report names", (_, part) => {
    const items = partPieces(part).flatMap(({ items: own, isDraft }) => (isDraft ? [] : own));
    expect(items).not.toHaveLength(0);
    const { bytes, notes } = write(items);
    const again = readH5p({ name: "b.h5p", bytes }).items.map(
      (item, index) => toPiece(item, item.sourceId ?? `${index}`, aTarget).items[0],
    );
    for (const item of items) {
      const rules = (notes.get(item.id) ?? []).map(({ rule }) => rule);
      const back = facts(again.find((one) => one?.id === item.id));
      const before = facts(item);
      if (rules.some((rule) => rule === "h5p-kind" || rule === "h5p-blank-signs")) {
        expect(back).toBeUndefined();
        continue;
      }
      expect(back).toEqual({
        ...before,
        hints: rules.includes("h5p-hints") ? [] : before?.hints,
        said: rules.includes("h5p-explanation") ? "" : before?.said,
      });
    }
  });
});

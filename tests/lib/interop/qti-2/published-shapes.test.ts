import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { qti2 } from "@/lib/interop/qti-2/format";
import { qti3 } from "@/lib/interop/qti-3/format";
import { inShort, oneItem, pieces, rules } from "@/tests/support/foreign";
import { publishedShapes } from "@/tests/support/qti-shapes";

const versions = [
  { version: "2.1" as const, format: qti2 },
  { version: "2.2" as const, format: qti2 },
  { version: "3.0" as const, format: qti3 },
];

// Items built as the example items of each specification are: their elements, order, comments and white space, with words of ours.
describe.each(versions)("an item as the examples of QTI $version have it", ({ version, format }) => {
  const shape = (name: keyof typeof publishedShapes) => publishedShapes[name](version);

  it("true or false, with feedback by rule for right and wrong", () => {
    const item = oneItem(format, shape("modalFeedback"));
    expect(inShort(item)).toBe("A fever above 38 °C keeps a food handler at home. [*True#Right. | False]");
    expect(item).toMatchObject({ fixed: true, multiple: false });
    expect(rules(format, shape("modalFeedback"))).toEqual(["combined-feedback"]);
  });

  it("feedback inside of the choices", () => {
    expect(inShort(oneItem(format, shape("inlineFeedback")))).toBe(
      "Raw poultry stands below salad. [*True#So it is. | False#Its juice drips.]",
    );
  });

  it("several choices, with a least and a most", () => {
    const item = oneItem(format, shape("multipleChoice"));
    expect(inShort(item)).toBe("Which two need a thermometer? [*Soup | Bread | *Roast | Salt]");
    expect(item).toMatchObject({ multiple: true });
  });

  it("a choice inside of a quotation", () => {
    const text = inShort(oneItem(format, shape("inlineChoice")));
    expect(text).toContain("> Keep it cold below");
    expect(text).toContain("<Blank>5 °C</Blank>");
  });

  it("matching, with a mapping that gives half a mark", () => {
    const items = pieces(format, shape("match"))[0]?.items.map(inShort);
    expect(items).toEqual([
      "Fridge [*Cold | Dry | Hot]",
      "Cold cabinet [*Cold | Dry | Hot]",
      "Shelf [Cold | *Dry | Hot]",
      "Hot cupboard [Cold | Dry | *Hot]",
    ]);
  });

  it("an order, asked beside a text of its own", () => {
    const card = oneItem(format, shape("order"));
    expect(card.kind === "flashcard" && plainText(card.front)).toContain("Put them in order.");
    expect(card.kind === "flashcard" && plainText(card.answer)).toBe("Wet Soap Rinse");
  });

  it("a text to enter, with answers that are worth less", () => {
    expect(inShort(oneItem(format, shape("textEntry")))).toContain("danger zone");
    expect(rules(format, shape("textEntry"))).toContain("partial-credit");
  });

  it("an extended text, scored by a person", () => {
    const [piece] = pieces(format, shape("extendedText"));
    expect(piece).toMatchObject({ isDraft: true });
    expect(piece?.foreign.body).toMatchObject({ kind: "essay" });
  });
});

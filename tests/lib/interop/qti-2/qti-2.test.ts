import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { formats } from "@/lib/interop/formats";
import { qti2 } from "@/lib/interop/qti-2/format";
import { kebabName } from "@/lib/interop/qti-2/qti-names";
import { qti3 } from "@/lib/interop/qti-3/format";
import { readSource } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

const declare = (cardinality: string, values: string[], type = "identifier", more = "", id = "R") =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${type}"><correctResponse>${values.map((value) => `<value>${value}</value>`).join("")}</correctResponse>${more}</responseDeclaration>`;
const item = (declarations: string, body: string, after = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1" title="Name" adaptive="false" timeDependent="false">${declarations}<itemBody>${body}</itemBody>${after}</assessmentItem>`;
const choice = (id: string, text: string) => `<simpleChoice identifier="${id}">${text}</simpleChoice>`;
const choices = (more: string, ...all: string[]) =>
  `<choiceInteraction responseIdentifier="R" shuffle="true" ${more}><prompt>Which <strong>one</strong>?</prompt>${all.join("")}</choiceInteraction>`;
const modal = (id: string, text: string, outcome = "FEEDBACK") =>
  `<modalFeedback outcomeIdentifier="${outcome}" identifier="${id}" showHide="show">${text}</modalFeedback>`;
const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;

/** The same file with the names of QTI 3. */
function asQti3(text: string): string {
  const html = /^(?:p|strong|em|div|span|img|ul|li|b|object)$/;
  return text
    .replace("http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0")
    .replace(/<(\/?)([a-zA-Z]+)([^<>]*)>/g, (_, slash: string, name: string, rest: string) => {
      const attributes = rest.replace(/([a-zA-Z]+)=/g, (_whole: string, key: string) => `${kebabName(key)}=`);
      return html.test(name) ? `<${slash}${name}${rest}>` : `<${slash}qti-${kebabName(name)}${attributes}>`;
    });
}

const versions = [
  { name: "2", format: qti2, of: (text: string) => text },
  { name: "3", format: qti3, of: asQti3 },
];

describe.each(versions)("QTI $name", ({ format, of }) => {
  it("one choice, with feedback for options by their identifiers", () => {
    const text = of(
      item(
        declare("single", ["a"]),
        `<p>A text.</p>${choices('maxChoices="1"', choice("a", "first"), choice("b", "<p>second</p>"))}`,
        template("match_correct") + modal("a", "Yes.") + modal("b", "<p>No.</p>"),
      ),
    );
    const found = oneItem(format, text);
    expect(inShort(found)).toBe("A text. Which one? [*first#Yes. | second#No.]");
    expect(found).toMatchObject({ fixed: false, multiple: false });
    expect(rules(format, text)).toEqual([]);
    expect(read(format, text).items[0]).toMatchObject({ sourceId: "quiz/q1", title: "Name" });
  });

  it("several choices; an order that is kept", () => {
    const text = of(
      item(
        declare("multiple", ["a", "c"]),
        choices('maxChoices="0"', choice("a", "x"), choice("b", "y"), choice("c", "z")).replace(
          'shuffle="true"',
          'shuffle="false"',
        ),
      ),
    );
    expect(inShort(oneItem(format, text))).toBe("Which one? [*x | y | *z]");
    expect(oneItem(format, text)).toMatchObject({ multiple: true, fixed: true });
  });

  it("a mapping: the best is the key, a part is told", () => {
    const entry = (key: string, value: number) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`;
    const mapping = `<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><mapping>${entry("a", 2)}${entry("b", 1)}</mapping></responseDeclaration>`;
    const text = of(
      item(mapping, choices('maxChoices="1"', choice("a", "x"), choice("b", "y")), template("map_response")),
    );
    expect(inShort(oneItem(format, text))).toBe("Which one? [*x | y]");
    expect(rules(format, text)).toEqual(["partial-credit"]);
  });

  it("matching: a case; sorting into groups: the things are asked", () => {
    const set = (...all: string[]) =>
      `<simpleMatchSet>${all.map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="1">${id.toUpperCase()}</simpleAssociableChoice>`).join("")}</simpleMatchSet>`;
    const match = (values: string[]) =>
      of(
        item(
          declare("multiple", values, "directedPair"),
          `<matchInteraction responseIdentifier="R" shuffle="true" maxAssociations="2"><prompt>Match.</prompt>${set("a", "b")}${set("x", "y", "z")}</matchInteraction>`,
        ),
      );
    const shortOf = (text: string) => pieces(format, text)[0]?.items.map(inShort);
    expect(shortOf(match(["a y", "b x"]))).toEqual(["A [*Y | X | Z]", "B [Y | *X | Z]"]);
    expect(shortOf(match(["a x", "a y", "b z"]))).toEqual(["X [*A | B]", "Y [*A | B]", "Z [A | *B]"]);
    expect(pieces(format, match([]))[0]).toMatchObject({ isDraft: true });
    expect(rules(format, match([]))).toEqual(["no-key", "no-model-answer"]);
    expect(rules(format, match(["a x", "a y", "b x"]))).toEqual(["match-several"]);
  });

  it("gaps to type and to choose from", () => {
    const choiceGap =
      '<inlineChoiceInteraction responseIdentifier="S" shuffle="false"><inlineChoice identifier="n">988</inlineChoice><inlineChoice identifier="m">911</inlineChoice></inlineChoiceInteraction>';
    const text = of(
      item(
        declare("single", ["York"], "string") + declare("single", ["n"], "identifier", "", "S"),
        `<p>In <textEntryInteraction responseIdentifier="R"/> call ${choiceGap}.</p>`,
      ),
    );
    expect(inShort(oneItem(format, text))).toContain("In <Blank>York</Blank> call <Blank>988</Blank>.");
    expect(rules(format, text)).toEqual(["gap-choices"]);
  });

  it("one gap that takes several texts, or a range", () => {
    const entry = (key: string) => `<mapEntry mapKey="${key}" mappedValue="1"/>`;
    const several = of(
      item(
        declare("single", ["York"], "string", `<mapping>${entry("York")}${entry("Jorvik")}</mapping>`),
        '<p>Where? <textEntryInteraction responseIdentifier="R"/></p>',
      ),
    );
    // What the declaration calls right is the key; what only gives points beside it counts too.
    expect(rules(format, several)).toContain("answers-on-a-card");
    const range = of(
      item(
        declare("single", ["9.8"], "float"),
        '<p>g is <textEntryInteraction responseIdentifier="R"/></p>',
        '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.1 0.1"><variable identifier="R"/><baseValue baseType="float">9.8</baseValue></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
      ),
    );
    expect(inShort(oneItem(format, range))).toContain("9.8 (from 9.7 to 9.9 counts)");
    const none = of(item("", '<p>Where? <textEntryInteraction responseIdentifier="R"/></p>'));
    expect(pieces(format, none)[0]).toMatchObject({ isDraft: true });
  });

  it("an open question: what markers are told is the answer", () => {
    const text = of(
      item(
        declare("single", [], "string"),
        '<p>Tell.</p><rubricBlock view="scorer"><p>Names one.</p></rubricBlock><extendedTextInteraction responseIdentifier="R"/>',
      ),
    );
    const [piece] = pieces(format, text);
    expect(piece).toMatchObject({ isDraft: true });
    expect(piece?.foreign.body).toMatchObject({ kind: "essay" });
    expect(rules(format, text)).toEqual(["no-model-answer"]);
  });

  it("an order", () => {
    const order = (values: string[]) =>
      of(
        item(
          declare("ordered", values),
          `<orderInteraction responseIdentifier="R" shuffle="true"><prompt>Order.</prompt>${choice("a", "x")}${choice("b", "y")}</orderInteraction>`,
        ),
      );
    expect(rules(format, order(["b", "a"]))).toEqual(["order-on-a-card"]);
    const card = oneItem(format, order(["b", "a"]));
    expect(card.kind === "flashcard" && plainText(card.answer)).toBe("y x");
    expect(pieces(format, order([]))[0]).toMatchObject({ isDraft: true });
  });

  it("pairs of one list, words dragged into gaps, words in a text", () => {
    const associable = (id: string) =>
      `<simpleAssociableChoice identifier="${id}" matchMax="1">${id.toUpperCase()}</simpleAssociableChoice>`;
    const associate = of(
      item(
        declare("multiple", ["a b", "c d"], "pair"),
        `<associateInteraction responseIdentifier="R" shuffle="true"><prompt>Pair up.</prompt>${["a", "b", "c", "d"].map(associable).join("")}</associateInteraction>`,
      ),
    );
    expect(rules(format, associate)).toEqual(["associate", "matching-as-case"]);
    const gapMatch = of(
      item(
        declare("multiple", ["w g1", "s g2"], "directedPair"),
        '<gapMatchInteraction responseIdentifier="R" shuffle="true"><gapText identifier="w" matchMax="1">winter</gapText><gapText identifier="s" matchMax="1">summer</gapText><p>Now is the <gap identifier="g1"/>, then <gap identifier="g2"/>.</p></gapMatchInteraction>',
      ),
    );
    expect(inShort(oneItem(format, gapMatch))).toContain(
      "Now is the <Blank>winter</Blank>, then <Blank>summer</Blank>.",
    );
    const hottext = of(
      item(
        declare("single", ["h2"]),
        '<hottextInteraction responseIdentifier="R" maxChoices="1"><prompt>Which is wrong?</prompt><p>She <hottext identifier="h1">said</hottext> and <hottext identifier="h2">done</hottext>.</p></hottextInteraction>',
      ),
    );
    expect(inShort(oneItem(format, hottext))).toContain("[said | *done]");
    expect(rules(format, hottext)).toEqual(["hottext"]);
  });

  it("feedback by rules, inside of options, and for all", () => {
    const rule = (test: string, id: string) =>
      `<responseIf>${test}<setOutcomeValue identifier="F"><baseValue baseType="identifier">${id}</baseValue></setOutcomeValue></responseIf>`;
    const right = '<match><variable identifier="R"/><correct identifier="R"/></match>';
    const chosen = '<match><variable identifier="R"/><baseValue baseType="identifier">b</baseValue></match>';
    const text = of(
      item(
        declare("single", ["a"]),
        choices(
          'maxChoices="1"',
          choice("a", "x"),
          choice("b", "y"),
          choice(
            "c",
            'z <feedbackInline outcomeIdentifier="R" identifier="c" showHide="show">Not z.</feedbackInline>',
          ),
        ),
        `<responseProcessing><responseCondition>${rule(right, "one")}<responseElse><setOutcomeValue identifier="F"><baseValue baseType="identifier">two</baseValue></setOutcomeValue></responseElse></responseCondition><responseCondition>${rule(chosen, "three")}</responseCondition><setOutcomeValue identifier="S"><baseValue baseType="identifier">four</baseValue></setOutcomeValue></responseProcessing>` +
          modal("one", "Right.", "F") +
          modal("two", "Wrong.", "F") +
          modal("three", "Not y.", "F") +
          modal("four", "For all.", "S"),
      ),
    );
    const found = oneItem(format, text);
    expect(inShort(found)).toBe("Which one? [*x#Right. | y#Not y. | z#Not z.]");
    expect(plainText(found.explanation ?? [])).toBe("For all.");
    expect(rules(format, text)).toEqual(["combined-feedback"]);
  });

  it("several things asked at once: an item for each, and what is not read is told", () => {
    const text = of(
      item(
        declare("single", ["a"]) + declare("single", ["b"], "identifier", "", "S"),
        `<p>A case.</p>${choices('maxChoices="1"', choice("a", "x"), choice("b", "y"))}${choices('maxChoices="1"', choice("a", "p"), choice("b", "q")).replace('"R"', '"S"')}<sliderInteraction responseIdentifier="T" lowerBound="0" upperBound="9"/>`,
      ),
    );
    const found = pieces(format, text);
    expect(found.map(({ items }) => inShort(items[0]))).toEqual([
      "A case. Which one? [*x | y]",
      "A case. Which one? [p | *q]",
    ]);
    expect(found.map(({ foreign }) => foreign.sourceId)).toEqual(["quiz/q1#R", "quiz/q1#S"]);
    expect(found[0]?.notes.map(({ rule }) => rule)).toEqual(["composite", "interaction"]);
  });

  it("what has no counterpart, or no key", () => {
    const slider = of(
      item("", '<p>How much?</p><sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="9"/>'),
    );
    expect(rules(format, slider)).toEqual(["interaction"]);
    expect(
      rules(
        format,
        of(item('<templateDeclaration identifier="N" cardinality="single" baseType="integer"/>', "<p>x</p>")),
      ),
    ).toEqual(["template"]);
    expect(rules(format, of(item("", "<p>Read this.</p>")))).toEqual(["asks-nothing"]);
    const noKey = of(
      item(declare("single", []), choices('maxChoices="1"', choice("a", "x"), choice("b", "y"))),
    );
    expect(pieces(format, noKey)[0]).toMatchObject({ isDraft: true });
    expect(rules(format, noKey)).toEqual(["no-key"]);
  });

  it("text that is set, pictures that are elsewhere, what markers are told", () => {
    const text = of(
      item(
        declare("single", ["a"]),
        `<rubricBlock view="candidate"><p>Read <em>well</em>.</p></rubricBlock><rubricBlock view="scorer"><p>One point.</p></rubricBlock><p>See <img src="gone.png" alt="x"/><object data="gone.png" type="image/png">A dot</object></p>${choices('maxChoices="1"', choice("a", "x"), choice("b", "y"))}`,
      ),
    );
    expect(inShort(oneItem(format, text))).toMatch(/^Read well\. See\s+Which one\?/);
    expect(rules(format, text)).toEqual(["picture-elsewhere", "rubric"]);
  });

  it("is told by its content", async () => {
    const text = of(
      item(declare("single", ["a"]), choices('maxChoices="1"', choice("a", "x"), choice("b", "y"))),
    );
    const result = await readSource(aSource(text, "x.xml"), formats);
    expect(result.refused ? result.refused.rule : result.format.id).toBe(format.id);
  });

  it("cut off, or with entities of its own", async () => {
    const text = of(item(declare("single", ["a"]), "<p>Which?</p>"));
    expect(rules(format, text.slice(0, -30))).toEqual(["xml-cut-off"]);
    const bad = text.replace("?>", '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>');
    expect((await readSource(aSource(bad, "x.xml"), formats, format.id)).refused).toMatchObject({
      rule: "entity-declarations",
    });
    expect((await readSource(aSource("<html/>", "x.xml"), formats, format.id)).refused).toMatchObject({
      rule: "no-qti-items",
    });
  });
});

it("prefixes make no difference", () => {
  const text = item(declare("single", ["a"]), choices('maxChoices="1"', choice("a", "x"), choice("b", "y")))
    .replace(/<(\/?)(?=[a-z])/g, "<$1imsqti:")
    .replace("xmlns=", "xmlns:imsqti=");
  expect(inShort(oneItem(qti2, text))).toBe("Which one? [*x | y]");
});

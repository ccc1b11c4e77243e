import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { formats } from "@/lib/interop/formats";
import { wantedId } from "@/lib/interop/import/source-key";
import { qti1 } from "@/lib/interop/qti-1/format";
import { readSource } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

const quiz = (...items: string[]) =>
  `<?xml version="1.0"?><questestinterop><assessment ident="a1" title="Night quiz"><section ident="root_section">${items.join("\n")}</section></assessment></questestinterop>`;
const material = (html: string) =>
  `<material><mattext texttype="text/html">${html.replaceAll("<", "&lt;")}</mattext></material>`;
const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
const meta = (type: string, more = "") =>
  `<itemmetadata><qtimetadata>${field("question_type", type)}${more}</qtimetadata></itemmetadata>`;
const item = (type: string, presentation: string, conditions: string, more = "", ident = "i1") =>
  `<item ident="${ident}" title="Question">${meta(type)}<presentation>${presentation}</presentation>
  <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions}</resprocessing>${more}</item>`;
const label = (ident: string, text: string) =>
  `<response_label ident="${ident}">${material(text)}</response_label>`;
const choices = (cardinality: string, ...labels: string[]) =>
  `<response_lid ident="r" rcardinality="${cardinality}"><render_choice>${labels.join("")}</render_choice></response_lid>`;
const equal = (value: string, response = "r") => `<varequal respident="${response}">${value}</varequal>`;
const condition = (test: string, then: string, goesOn = "No") =>
  `<respcondition continue="${goesOn}"><conditionvar>${test}</conditionvar>${then}</respcondition>`;
const set = (value: number, action = "Set") => `<setvar action="${action}" varname="SCORE">${value}</setvar>`;
const show = (id: string) => `<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`;
const feedback = (id: string, text: string) =>
  `<itemfeedback ident="${id}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;
const typed = `<response_str ident="r" rcardinality="Single"><render_fib><response_label ident="answer1"/></render_fib></response_str>`;

describe("kinds, as Canvas writes them", () => {
  it("multiple choice with feedback for an option, for right and wrong, and for all", () => {
    const text = quiz(
      item(
        "multiple_choice_question",
        material("<p>Which <b>one</b>?</p>") + choices("Single", label("10", "a"), label("20", "b")),
        condition("<other/>", show("general_fb"), "Yes") +
          condition(equal("20"), show("20_fb"), "Yes") +
          condition(equal("10"), set(100) + show("correct_fb")) +
          condition("<other/>", show("general_incorrect_fb")),
        feedback("general_fb", "All of it.") +
          feedback("correct_fb", "Just so.") +
          feedback("20_fb", "Not b.") +
          feedback("general_incorrect_fb", "Read page 3."),
      ),
    );
    const found = oneItem(qti1, text);
    expect(inShort(found)).toBe("Which one? [*a#Just so. | b#Not b.]");
    expect(plainText(found.explanation ?? [])).toBe("All of it.");
    expect(rules(qti1, text)).toEqual(["combined-feedback"]);
    expect(read(qti1, text).items[0]).toMatchObject({
      sourceId: "a1/i1",
      category: ["Night quiz"],
      place: { part: "question 1" },
    });
  });

  it("true or false keeps its order", () => {
    const text = quiz(
      item(
        "true_false_question",
        material("So?") + choices("Single", label("1", "True"), label("2", "False")),
        condition(equal("2"), set(100)),
      ),
    );
    expect(oneItem(qti1, text)).toMatchObject({ fixed: true });
    expect(inShort(oneItem(qti1, text))).toBe("So? [True | *False]");
  });

  it("multiple answers: all of them together", () => {
    const test = `<and>${equal("1")}<not>${equal("2")}</not>${equal("3")}</and>`;
    const text = quiz(
      item(
        "multiple_answers_question",
        material("Which two?") + choices("Multiple", label("1", "a"), label("2", "b"), label("3", "c")),
        condition(test, set(100)),
      ),
    );
    expect(inShort(oneItem(qti1, text))).toBe("Which two? [*a | b | *c]");
    expect(oneItem(qti1, text)).toMatchObject({ multiple: true });
  });

  it("multiple answers that add up, with a penalty", () => {
    const text = quiz(
      item(
        "",
        material("Which?") + choices("Multiple", label("1", "a"), label("2", "b"), label("3", "c")),
        condition(equal("1"), set(50, "Add"), "Yes") +
          condition(equal("3"), set(50, "Add"), "Yes") +
          condition(equal("2"), set(50, "Subtract"), "Yes"),
      ),
    );
    expect(inShort(oneItem(qti1, text))).toBe("Which? [*a | b | *c]");
    expect(rules(qti1, text)).toEqual(["penalty"]);
  });

  it("short answer: several accepted texts side by side", () => {
    const one = quiz(
      item("short_answer_question", material("Who?") + typed, condition(equal("Ana"), set(100))),
    );
    expect(inShort(oneItem(qti1, one))).toContain("<Blank>Ana</Blank>");
    const several = quiz(
      item(
        "short_answer_question",
        material("Who?") + typed,
        condition(equal("Ana") + equal("Bea"), set(100)),
      ),
    );
    expect(oneItem(qti1, several)).toMatchObject({ kind: "flashcard" });
    expect(rules(qti1, several)).toEqual(["answers-on-a-card"]);
  });

  it("a gap within a sentence stays in its place", () => {
    const text = quiz(
      item(
        "",
        material("In an emergency call") + typed + material("at once."),
        condition(equal("911"), set(100)),
      ),
    );
    expect(inShort(oneItem(qti1, text))).toMatch(/In an emergency call\s+<Blank>911<\/Blank>\s+at once\./);
  });

  it("fill in multiple blanks, and dropdowns", () => {
    const blank = (name: string, ...labels: string[]) =>
      `<response_lid ident="response_${name}"><material><mattext>${name}</mattext></material><render_choice>${labels.join("")}</render_choice></response_lid>`;
    const body = (type: string) =>
      quiz(
        item(
          type,
          material("<p>[who] calls [what].</p>") +
            blank("who", label("1", "Ana"), label("2", "Anna")) +
            blank("what", label("3", "988")),
          condition(equal("1", "response_who"), set(50, "Add"), "Yes") +
            condition(equal("3", "response_what"), set(50, "Add"), "Yes"),
        ),
      );
    const blanks = "<Blank>Ana</Blank> calls <Blank>988</Blank>.";
    expect(inShort(oneItem(qti1, body("fill_in_multiple_blanks_question")))).toContain(blanks);
    expect(rules(qti1, body("fill_in_multiple_blanks_question"))).toEqual(["other-answers"]);
    expect(inShort(oneItem(qti1, body("multiple_dropdowns_question")))).toContain(blanks);
    expect(rules(qti1, body("multiple_dropdowns_question"))).toEqual(["gap-choices", "gap-choices"]);
  });

  it("matching: a case", () => {
    const row = (id: string, left: string) =>
      `<response_lid ident="${id}">${material(left)}<render_choice>${label("1", "one")}${label("2", "two")}${label("3", "three")}</render_choice></response_lid>`;
    const [piece] = pieces(
      qti1,
      quiz(
        item(
          "matching_question",
          material("Match.") + row("x", "eins") + row("y", "zwei"),
          condition(equal("1", "x"), set(50, "Add")) + condition(equal("2", "y"), set(50, "Add")),
        ),
      ),
    );
    expect(piece?.items.map(inShort)).toEqual(["eins [*one | two | three]", "zwei [one | *two | three]"]);
  });

  it("numerical: a value with a range around it, and a range alone", () => {
    const range = (from: number, to: number) =>
      `<and><vargte respident="r">${from}</vargte><varlte respident="r">${to}</varlte></and>`;
    const of = (test: string) =>
      oneItem(
        qti1,
        quiz(item("numerical_question", material("How many?") + typed, condition(test, set(100)))),
      );
    expect(inShort(of(`<or>${equal("4")}${range(3.5, 4.5)}</or>`))).toContain("4 (from 3.5 to 4.5 counts)");
    expect(inShort(of(range(10, 20)))).toContain("15 (from 10 to 20 counts)");
    expect(inShort(of(equal("7")))).toContain("<Blank>7</Blank>");
  });

  it("essay, text alone, and what has no counterpart", () => {
    expect(rules(qti1, quiz(item("essay_question", material("Tell.") + typed, "")))).toEqual([
      "no-model-answer",
    ]);
    expect(rules(qti1, quiz(item("text_only_question", material("Read."), "")))).toEqual(["asks-nothing"]);
    expect(rules(qti1, quiz(item("calculated_question", material("x?") + typed, "")))).toEqual(["qti-type"]);
    expect(rules(qti1, quiz(item("file_upload_question", material("x?"), "")))).toEqual(["qti-type"]);
  });
});

describe("other programs", () => {
  it("a Common Cartridge: profile, text patterns, hints and solutions", () => {
    const text = `<questestinterop><assessment ident="a" title="CC"><section><item ident="q1">
      <itemmetadata><qtimetadata>${field("cc_profile", "cc.pattern_match.v0p1")}</qtimetadata></itemmetadata>
      <presentation>${material("Say hello.")}<response_str ident="r"><render_fib/></response_str></presentation>
      <resprocessing><outcomes><decvar varname="SCORE" maxvalue="100"/></outcomes>
      <respcondition><conditionvar><varsubstring respident="r">hello</varsubstring></conditionvar>${set(100)}</respcondition></resprocessing>
      <itemfeedback ident="h"><hint><hintmaterial>${material("A greeting.")}</hintmaterial></hint></itemfeedback>
      <itemfeedback ident="s"><solution><solutionmaterial>${material("Hello!")}</solutionmaterial></solution></itemfeedback>
      </item></section></assessment></questestinterop>`;
    const found = oneItem(qti1, text);
    expect(found).toMatchObject({ kind: "flashcard" });
    expect(inShort(found)).toContain("\\*hello\\*");
    expect(found.hints.map(plainText)).toEqual(["A greeting."]);
    expect(plainText(found.explanation ?? [])).toBe("Hello!");
  });

  it("Respondus: a score of its own name, a condition for each option, plain text", () => {
    const one = (id: string, points: string) =>
      `<respcondition title="${id}"><conditionvar>${equal(id)}</conditionvar><setvar varname="que_score" action="Set">${points}</setvar>${show(`Q_${id}`)}</respcondition>`;
    const text = quiz(
      `<item ident="QUE_1" title="1"><presentation><material><mattext texttype="text/plain">Is 1 &lt; 2?
Think.</mattext></material>${choices("Single", label("A", "yes"), label("B", "no"))}</presentation>
      <resprocessing><outcomes><decvar vartype="Decimal" defaultval="0" varname="que_score"/></outcomes>${one("A", "1.00")}${one("B", "0.00")}</resprocessing>
      ${feedback("Q_A", "Yes.")}${feedback("Q_B", "No.")}</item>`,
    );
    expect(inShort(oneItem(qti1, text))).toBe("Is 1 < 2? Think. [*yes#Yes. | no#No.]");
    expect(rules(qti1, text)).toEqual([]);
  });

  it("Blackboard: flows, formatted text, SCORE.max, feedback by right and wrong", () => {
    const formatted = (text: string) =>
      `<flow class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML">&lt;p&gt;${text}&lt;/p&gt;</mat_formattedtext></mat_extension></material></flow>`;
    const option = (id: string, text: string) =>
      `<flow_label class="Block"><response_label ident="${id}" shuffle="Yes"><flow_mat>${formatted(text)}</flow_mat></response_label></flow_label>`;
    const text = `<questestinterop><assessment title="Pool"><section><item title="Q" maxattempts="0">
      <itemmetadata><bbmd_asi_object_id>_7_1</bbmd_asi_object_id><bbmd_questiontype>Multiple Choice</bbmd_questiontype></itemmetadata>
      <presentation><flow class="Block"><flow class="QUESTION_BLOCK">${formatted("Which?")}</flow>
      <flow class="RESPONSE_BLOCK"><response_lid ident="response" rcardinality="Single"><render_choice shuffle="Yes">${option("x1", "a")}${option("x2", "b")}</render_choice></response_lid></flow></flow></presentation>
      <resprocessing scoremodel="SumOfScores"><outcomes><decvar varname="SCORE" defaultval="0" maxvalue="5"/></outcomes>
      <respcondition title="correct"><conditionvar>${equal("x2", "response")}</conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar>${show("correct")}</respcondition>
      <respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar>${show("incorrect")}</respcondition></resprocessing>
      ${feedback("correct", "Yes.")}</item></section></assessment></questestinterop>`;
    expect(inShort(oneItem(qti1, text))).toBe("Which? [a | *b#Yes.]");
  });

  it("ordering, by the order in which the answers are compared", () => {
    const text = quiz(
      item(
        "",
        material("Put in order.") + choices("Ordered", label("1", "b"), label("2", "a")),
        condition(equal("2") + equal("1"), set(100)),
      ),
    );
    const [piece] = pieces(qti1, text);
    expect(piece?.foreign.body).toMatchObject({ kind: "order" });
    expect(rules(qti1, text)).toEqual(["order-on-a-card"]);
    const open = text.replaceAll("varequal", "varother");
    expect(pieces(qti1, open)[0]).toMatchObject({ isDraft: true });
  });
});

describe("what a key is", () => {
  const two = material("Which?") + choices("Single", label("1", "a"), label("2", "b"));
  it.each([
    ["no rules at all", "", "no-key"],
    ["an option that gives a part", condition(equal("1"), set(60)), "no-key"],
    [
      "two options that are each right",
      condition(equal("1"), set(100)) + condition(equal("2"), set(100)),
      "several-right-answers",
    ],
  ])("%s: a draft", (_, conditions, rule) => {
    const [piece] = pieces(qti1, quiz(item("multiple_choice_question", two, conditions)));
    expect(piece).toMatchObject({ isDraft: true });
    expect(piece?.notes.map((note) => note.rule)).toContain(rule);
  });
});

describe("files that are not as they should be", () => {
  const good = item(
    "multiple_choice_question",
    material("Which?") + choices("Single", label("1", "a"), label("2", "b")),
    condition(equal("1"), set(100)),
  );

  it("cut off in the middle: the whole items are read", () => {
    const found = pieces(qti1, quiz(good, good.replace('"i1"', '"i2"')).slice(0, -150));
    expect(found.map(({ items }) => items.length)).toEqual([1, 0]);
    expect(found[1]?.notes[0]).toMatchObject({ rule: "xml-cut-off" });
  });

  it("one bad item costs itself", () => {
    const bad = '<item ident="i2" title="Bad"><presentation/></item><item ident="i3"/>';
    expect(pieces(qti1, quiz(good, bad)).map(({ items }) => items.length)).toEqual([1, 0, 0]);
  });

  it.each([
    ["entity-declarations", `<!DOCTYPE x [<!ENTITY a "b">]>${quiz(good)}`],
    ["no-qti-items", "<questestinterop><assessment/></questestinterop>"],
  ])("%s", async (rule, text) => {
    expect((await readSource(aSource(text, "x.xml"), formats)).refused).toMatchObject({ rule });
  });

  it("the DTD that QTI 1.2 files name is no harm", () => {
    const text = `<?xml version="1.0"?><!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2p1.dtd">${quiz(good)}`;
    expect(inShort(oneItem(qti1, text.replace('<?xml version="1.0"?><questest', "<questest")))).toBe(
      "Which? [*a | b]",
    );
  });

  it("ids: what a program drew is known by, and not named after", () => {
    const drawn = "g0123456789abcdef0123456789abcdef";
    const [found] = read(qti1, quiz(good.replace('"i1"', `"${drawn}"`))).items;
    expect(found?.sourceId).toBe(drawn);
    expect(found && wantedId(found)).toBe("Which?");
    const [short] = read(qti1, quiz(good)).items;
    expect(short?.sourceId).toBe("a1/i1");
    expect(short && wantedId(short)).toBe("Which?");
  });
});

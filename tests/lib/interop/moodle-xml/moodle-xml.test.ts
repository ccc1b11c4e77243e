import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { toBase64 } from "@/lib/interop/files/picture-store";
import { formats } from "@/lib/interop/formats";
import { moodleXml } from "@/lib/interop/moodle-xml/format";
import { readSource } from "@/lib/interop/read-source";
import { aSource, aTarget, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>`;
const text = (name: string, html: string, more = "") =>
  `<${name} format="html"><text><![CDATA[${html}]]></text>${more}</${name}>`;
const question = (type: string, stem: string, rest: string) =>
  `<question type="${type}"><name><text>Name</text></name>${text("questiontext", stem)}${rest}</question>`;
const answer = (fraction: number, words: string, feedback = "") =>
  `<answer fraction="${fraction}" format="html"><text>${words}</text>${feedback ? text("feedback", feedback) : ""}</answer>`;

/** A picture of one pixel. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("types", () => {
  it("multichoice: one key, feedback, hints, general feedback, order", () => {
    const item = oneItem(
      moodleXml,
      quiz(
        question(
          "multichoice",
          "<p>Which <b>one</b>?</p>",
          `<single>true</single><shuffleanswers>false</shuffleanswers>${answer(100, "a", "Why a.")}${answer(0, "b")}
           ${text("hint", "Look again.")}${text("hint", "Read b.")}${text("generalfeedback", "All of it.")}
           ${text("correctfeedback", "Your answer is correct.")}`,
        ),
      ),
    );
    expect(inShort(item)).toBe("Which one? [*a#Why a. | b]");
    expect(item).toMatchObject({ fixed: true, multiple: false });
    expect(item.hints.map(plainText)).toEqual(["Look again.", "Read b."]);
    expect(plainText(item.explanation ?? [])).toBe("All of it.");
  });

  it("multichoice with several keys, by weight", () => {
    const several = quiz(
      question(
        "multichoice",
        "Two?",
        `<single>false</single>${answer(50, "a")}${answer(50, "b")}${answer(-100, "c")}`,
      ),
    );
    expect(oneItem(moodleXml, several)).toMatchObject({ multiple: true });
    expect(rules(moodleXml, several)).toEqual(["penalty"]);
    const thirds = `<single>0</single>${["a", "b", "c"].map((word) => answer(33.33333, word)).join("")}${answer(0, "d")}`;
    expect(inShort(oneItem(moodleXml, quiz(question("multichoice", "Three?", thirds))))).toBe(
      "Three? [*a | *b | *c | d]",
    );
    const one = quiz(
      question("multichoice", "One?", `<single>false</single>${answer(100, "a")}${answer(0, "b")}`),
    );
    expect(rules(moodleXml, one)).toEqual(["one-right-answer"]);
    const none = quiz(
      question("multichoice", "Best?", `<single>true</single>${answer(80, "a")}${answer(0, "b")}`),
    );
    expect(pieces(moodleXml, none)[0]).toMatchObject({ isDraft: true });
  });

  it("truefalse, by the words or by their order in old files of other languages", () => {
    const of = (first: string, second: string) => quiz(question("truefalse", "So?", first + second));
    expect(inShort(oneItem(moodleXml, of(answer(0, "false", "No."), answer(100, "true", "Yes."))))).toBe(
      "So? [*True#Yes. | False#No.]",
    );
    expect(inShort(oneItem(moodleXml, of(answer(0, "Wahr"), answer(100, "Falsch"))))).toBe(
      "So? [True | *False]",
    );
  });

  it("shortanswer and numerical", () => {
    expect(
      inShort(oneItem(moodleXml, quiz(question("shortanswer", "Who ___?", answer(100, "Ana"))))).trim(),
    ).toContain("Who <Blank>Ana</Blank>?");
    expect(
      rules(moodleXml, quiz(question("shortanswer", "Who?", `<usecase>1</usecase>${answer(100, "Ana")}`))),
    ).toEqual(["case-sensitive"]);
    const numerical = `<answer fraction="100"><text>9,81</text><tolerance>0.1</tolerance></answer>
      <units><unit><multiplier>1</multiplier><unit_name>m/s</unit_name></unit></units>`;
    expect(inShort(oneItem(moodleXml, quiz(question("numerical", "How fast?", numerical))))).toContain(
      "9.81 m/s (from 9.71 to 9.91 counts)",
    );
  });

  it("matching: a case", () => {
    const pair = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
    const [piece] = pieces(
      moodleXml,
      quiz(question("matching", "Match.", pair("a", "1") + pair("b", "2") + pair("", "3"))),
    );
    expect(piece?.items.map(inShort)).toEqual(["a [*1 | 2 | 3]", "b [1 | *2 | 3]"]);
  });

  it("cloze: each gap a blank; what gaps offered beside it is named", () => {
    const code =
      "<p>The {1:SHORTANSWER:=number~%50%no} is {1:NUMERICAL:=988:0#ok}, not {2:MC:~911#no~=999}.</p>";
    const xml = quiz(question("cloze", code, ""));
    expect(inShort(oneItem(moodleXml, xml))).toContain(
      "The <Blank>number</Blank> is <Blank>988</Blank>, not <Blank>999</Blank>.",
    );
    expect(rules(moodleXml, xml)).toEqual(["answer-feedback", "partial-credit", "gap-choices"]);
    expect(rules(moodleXml, quiz(question("cloze", "No {1:FOO:=a} gap", "")))).toEqual(["moodle-gap-type"]);
    expect(rules(moodleXml, quiz(question("cloze", "No gap", "")))).toEqual(["no-gap"]);
  });

  it("select missing words, drag words, order, essay, description", () => {
    const boxes =
      "<selectoption><text>cat</text></selectoption><selectoption><text>dog</text></selectoption>";
    expect(inShort(oneItem(moodleXml, quiz(question("gapselect", "A [[2]].", boxes))))).toContain(
      "A <Blank>dog</Blank>.",
    );
    expect(rules(moodleXml, quiz(question("ordering", "Order.", answer(1, "b") + answer(1, "a"))))).toEqual([
      "order-on-a-card",
    ]);
    expect(rules(moodleXml, quiz(question("essay", "Tell.", "")))).toEqual(["no-model-answer"]);
    expect(rules(moodleXml, quiz(question("description", "Read.", "")))).toEqual(["asks-nothing"]);
    expect(rules(moodleXml, quiz(question("calculated", "x?", "")))).toEqual(["moodle-type"]);
    expect(rules(moodleXml, quiz(question("stack", "x?", "")))).toEqual(["moodle-type"]);
  });
});

describe("what stands around", () => {
  it("categories, ids and tags", () => {
    const category =
      '<question type="category"><category><text>$course$/top/Ethics/A//B</text></category></question>';
    const tags = "<idnumber>E-7</idnumber><tags><tag><text>night</text></tag></tags>";
    const [item] = read(
      moodleXml,
      quiz(category, question("truefalse", "So?", answer(100, "true") + answer(0, "false") + tags)),
    ).items;
    expect(item).toMatchObject({
      category: ["Ethics", "A/B"],
      sourceId: "E-7",
      tags: ["night"],
      title: "Name",
    });
    expect(item?.place).toMatchObject({ line: 4, part: "question 1" });
  });

  it("feedback on the whole answer is named where it is not Moodle's own", () => {
    const own = question(
      "multichoice",
      "Which?",
      `${answer(100, "a")}${answer(0, "b")}${text("incorrectfeedback", "Read page 3.")}`,
    );
    expect(rules(moodleXml, quiz(own))).toEqual(["combined-feedback"]);
  });
});

describe("pictures", () => {
  const file = `<file name="a b.png" path="/" encoding="base64">${png}</file>`;
  const shows = (src: string) => `<p>Look: <img src="${src}" alt="A dot"></p>`;
  const rest = answer(100, "a") + answer(0, "b");

  it("beside the text, in the text, and in old files beside the question", () => {
    const modern = `<question type="multichoice"><name><text>n</text></name>${text("questiontext", shows("@@PLUGINFILE@@/a%20b.png"), file)}${rest}</question>`;
    const inside = question("multichoice", shows(`data:image/png;base64,${png}`), rest);
    const old = `<question type="multichoice"><name><text>n</text></name><questiontext><text>Look:</text></questiontext><image>pics/a b.png</image><image_base64>${png}</image_base64>${rest}</question>`;
    const { items, files } = read(moodleXml, quiz(modern, inside, old));
    expect(files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^images\/imported\/a-b-[a-z0-9]{8}\.png$/),
      expect.stringMatching(/^images\/imported\/picture-[a-z0-9]{8}\.png$/),
    ]);
    for (const [index, path] of [0, 1, 0].entries())
      expect(JSON.stringify(items[index]?.body)).toContain(files[path]?.path);
    expect(items.map((item) => toPiece(item, "x", aTarget).items.length)).toEqual([1, 1, 1]);
  });

  it("that are missing, elsewhere, or no pictures are left out and named", () => {
    const of = (src: string, more = "") =>
      rules(
        moodleXml,
        quiz(
          `<question type="multichoice"><name><text>n</text></name>${text("questiontext", shows(src), more)}${rest}</question>`,
        ),
      );
    expect(of("@@PLUGINFILE@@/gone.png")).toEqual(["picture-elsewhere"]);
    expect(of("https://example.org/a.png")).toEqual(["picture-elsewhere"]);
    const fake = (bytes: string) =>
      `<file name="x.png" path="/" encoding="base64">${toBase64(new TextEncoder().encode(bytes))}</file>`;
    expect(of("@@PLUGINFILE@@/x.png", fake("<html>"))).toEqual(["picture-format"]);
    expect(
      of("@@PLUGINFILE@@/x.png", fake('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>')),
    ).toEqual(["unsafe-svg"]);
    expect(
      of("@@PLUGINFILE@@/x.png", fake('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')),
    ).toEqual([]);
  });
});

describe("files that are not as they should be", () => {
  const good = question("truefalse", "So?", answer(100, "true") + answer(0, "false"));

  it("old ones without formats, CDATA or ids", () => {
    const old = `<quiz><question type="multichoice"><name><text>Old</text></name><questiontext><text>&lt;p&gt;Which?&lt;/p&gt;</text></questiontext>
      <answer fraction="100"><text>a</text><feedback><text></text></feedback></answer><answer fraction="0"><text>b</text></answer></question></quiz>`;
    expect(inShort(oneItem(moodleXml, old))).toBe("Which? [*a | b]");
  });

  it("cut off in the middle: the whole questions are read", () => {
    const found = pieces(moodleXml, quiz(good, good).slice(0, -60));
    expect(found.map(({ items }) => items.length)).toEqual([1, 0]);
    expect(found[1]?.notes[0]).toMatchObject({ rule: "xml-cut-off" });
  });

  it.each([
    ["entity-declarations", `<!DOCTYPE quiz [<!ENTITY a "aaaa">]><quiz>${good}</quiz>`],
    ["entity-declarations", `<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>${good}</quiz>`],
    ["not-moodle-xml", "<html><body>Hello</body></html>"],
    ["too-deep", `<quiz><question type="essay">${"<a>".repeat(500)}`],
    ["no-xml", "hello"],
  ])("%s is refused with a place and what to do", async (rule, xml) => {
    const result = await readSource(aSource(xml, "x.xml"), formats, "moodle-xml");
    expect(result.refused).toMatchObject({
      rule,
      file: "x.xml",
      line: expect.any(Number),
      help: expect.stringMatching(/\.$/),
    });
  });

  it("with an entity that nothing declares: it is text", () => {
    expect(
      inShort(
        oneItem(
          moodleXml,
          quiz(question("truefalse", "&xxe; &amp; so?", answer(100, "true") + answer(0, "false"))),
        ),
      ),
    ).toContain("& so?");
  });
});

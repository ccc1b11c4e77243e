import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/bank/plain-text";
import { gift } from "@/lib/interop/gift/format";
import { inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

// The examples are written for this project; what they show is how Moodle's own importer reads GIFT.

describe("a question with options", () => {
  it("has its key behind = and its distractors behind ~", () => {
    expect(inShort(oneItem(gift, "Who keeps the notes?{~The client =The peer ~The judge}"))).toBe(
      "Who keeps the notes? [The client | *The peer | The judge]",
    );
  });

  it("keeps feedback as rationales, and general feedback as the explanation", () => {
    const item = oneItem(
      gift,
      "::Notes:: Who keeps them? {\n=The peer#It is her work.\n~The judge#He never sees them.\n####Notes are part of the work.\n}",
    );
    expect(inShort(item)).toBe("Who keeps them? [*The peer#It is her work. | The judge#He never sees them.]");
    expect(plainText(item.explanation ?? [])).toBe("Notes are part of the work.");
  });

  it("takes several keys where weights say so, and says when they were not equal", () => {
    const text = "Two steps?{~%50%Stir ~%50%Spread ~%-100%Salt ~Wait}";
    expect(oneItem(gift, text)).toMatchObject({ multiple: true });
    expect(inShort(oneItem(gift, text))).toBe("Two steps? [*Stir | *Spread | Salt | Wait]");
    expect(rules(gift, text)).toEqual(["penalty"]);
    expect(rules(gift, "Two?{~%80%a ~%20%b ~c}")).toEqual(["unequal-weights"]);
    expect(rules(gift, "Which?{=all ~%50%half ~none}")).toEqual(["partial-credit"]);
  });

  it("has its gap drawn where the answers stood in the middle of a sentence", () => {
    expect(inShort(oneItem(gift, "Rosa {=lives ~live} here."))).toBe("Rosa _____ here. [*lives | live]");
  });

  it("becomes a draft where nothing is marked as right: a key is never invented", () => {
    const [piece] = pieces(gift, "Which?{~one ~two}");
    expect(piece).toMatchObject({ isDraft: true, notes: [{ fate: "draft", rule: "no-key" }] });
    expect(inShort(piece?.items[0])).toBe("Which? [one | two]");
    expect(rules(gift, "Which?{=one =two ~three}")).toEqual(["several-right-answers"]);
  });
});

describe("true or false", () => {
  it.each(["T", "TRUE"])("%s", (word) => {
    expect(inShort(oneItem(gift, `Water boils at 212 °F.{${word}#No, it does.#Yes, at sea level.}`))).toBe(
      "Water boils at 212 °F. [*True#Yes, at sea level. | False#No, it does.]",
    );
  });
  it.each(["F", "FALSE"])("%s", (word) => {
    const item = oneItem(gift, `Ice sinks.{${word}#Look again.#Right, it floats.}`);
    expect(inShort(item)).toBe("Ice sinks. [True#Look again. | *False#Right, it floats.]");
    expect(item).toMatchObject({ fixed: true });
  });
});

describe("answers that are typed", () => {
  it("make a cloze where one counts, with the blank where the gap stands", () => {
    expect(inShort(oneItem(gift, "Cold food is held at {=41} °F."))).toContain(
      "Cold food is held at <Blank>41</Blank> °F.",
    );
    expect(inShort(oneItem(gift, "What number helps in a crisis?{=988}"))).toContain(
      "What number helps in a crisis?\n\n<Blank>988</Blank>",
    );
  });

  it("make a flashcard where several count, or a pattern", () => {
    const text = "Who?{=%100%Ana#Yes. =Anna =%50%Ann}";
    expect(oneItem(gift, text)).toMatchObject({ kind: "flashcard", answer: [{ type: "list" }] });
    expect(plainText(oneItem(gift, text).explanation ?? [])).toBe("Yes.");
    expect(rules(gift, text)).toEqual(["partial-credit", "answers-on-a-card"]);
    expect(oneItem(gift, "Who?{=An*}")).toMatchObject({ kind: "flashcard" });
    expect(oneItem(gift, "Who?{=Ana =ana}")).toMatchObject({ kind: "cloze" });
  });

  it("may be numbers, within a tolerance or a range", () => {
    expect(inShort(oneItem(gift, "Two and two?{#4}"))).toContain("<Blank>4</Blank>");
    expect(inShort(oneItem(gift, "Pi?{#3.14:0.01}"))).toContain("3.14 (from 3.13 to 3.15 counts)");
    expect(inShort(oneItem(gift, "A number?{#1..5}"))).toContain("3 (from 1 to 5 counts)");
    expect(rules(gift, "Pi?{#=3.14:0.01#Good =%50%3:0.2 ~#No}")).toEqual([
      "tolerance",
      "partial-credit",
      "answer-feedback",
      "answers-on-a-card",
    ]);
    expect(rules(gift, "Pi?{#three}")).toEqual(["gift-number"]);
  });
});

describe("matching", () => {
  it("makes a case with a question for each pair", () => {
    const [piece] = pieces(gift, "Match them.{=Naloxone -> overdose =988 -> crisis = -> nothing}");
    expect(piece?.case).toMatchObject({ id: "item-1" });
    expect(piece?.items.map(inShort)).toEqual([
      "Naloxone [*overdose | crisis | nothing]",
      "988 [overdose | *crisis | nothing]",
    ]);
    expect(piece?.items.map(({ id }) => id)).toEqual(["item-1-naloxone", "item-1-988"]);
    expect(piece?.notes.map(({ rule }) => rule)).toEqual(["matching-as-case"]);
  });
});

describe("what asks no question with a key", () => {
  it("is a draft (essay) or is left out (description), and the report says so", () => {
    expect(pieces(gift, "Tell me about recovery.{}")[0]).toMatchObject({ isDraft: true });
    expect(rules(gift, "Tell me about recovery.{}")).toEqual(["no-model-answer"]);
    expect(rules(gift, "You may use your notes.")).toEqual(["asks-nothing"]);
  });
});

describe("escapes", () => {
  it("are read for all signs that have a meaning", () => {
    expect(inShort(oneItem(gift, String.raw`\{a\} \= \~b \#c \: d{=yes\=1 ~no\~2#why \# not}`))).toBe(
      "{a} = ~b #c : d [*yes=1 | no~2#why # not]",
    );
  });
  it("know line breaks and backslashes", () => {
    const item = oneItem(gift, String.raw`One\nTwo C:\\temp{=a ~b}`);
    expect(item.kind === "question" && item.stem).toMatchObject([
      { children: [{ value: "One" }, { type: "break" }, { value: String.raw`Two C:\temp` }] },
    ]);
  });
});

describe("text formats", () => {
  it("[html] is read by the allow-list, and scripts in it are nothing", () => {
    const item = oneItem(gift, "[html]<p>Say <b>yes</b>.</p><script>alert(1)</script>{=a<i>b</i> ~c}");
    expect(item).toMatchObject({
      stem: [{ children: [{ value: "Say " }, { type: "strong" }, { value: "." }] }],
      options: [{ text: [{ children: [{ value: "a" }, { type: "emphasis" }] }] }, {}],
    });
    expect(JSON.stringify(item)).not.toContain("alert");
  });
  it("[markdown] and [plain] mean what they say", () => {
    expect(oneItem(gift, "[markdown]Say **yes**{=a ~b}")).toMatchObject({
      stem: [{ children: [{ value: "Say " }, { type: "strong" }] }],
    });
    expect(inShort(oneItem(gift, "[plain]Say <b>yes</b>{=a ~b}"))).toBe("Say <b>yes</b> [*a | b]");
  });
  it("without one, a < that opens no element is a sign", () => {
    expect(inShort(oneItem(gift, "Is 3 <4 and a<b?{=yes ~a List<String>}"))).toBe(
      "Is 3 <4 and a<b? [*yes | a List<String>]",
    );
  });
});

describe("what stands around questions", () => {
  it("$CATEGORY holds for the questions below it, and a domain of the bank is found by it", () => {
    const text =
      "$CATEGORY: $course$/top/Course/Crisis help\n\nOne?{=a ~b}\n\n$CATEGORY: Other // part\n\nTwo?{=a ~b}";
    expect(read(gift, text).items.map(({ category }) => category)).toEqual([
      ["Course", "Crisis help"],
      ["Other / part"],
    ]);
    expect(pieces(gift, text).map(({ items }) => items[0]?.domain)).toEqual(["crisis", "ethics"]);
  });

  it("comments give ids and tags, and are no text", () => {
    const text = String.raw`// question: 12  name: One
// [id:q\]12] [tag:night shift] [tag:rehearse:difficulty:apply]
::One::Which?{
// a comment inside
=a ~b}`;
    const [item] = read(gift, text).items;
    expect(item).toMatchObject({ sourceId: "q]12", tags: ["night shift"], own: { difficulty: "apply" } });
    expect(oneItem(gift, text)).toMatchObject({ difficulty: "apply", tags: ["night-shift"] });
  });

  it("keeps comments that a blank line parts from their question", () => {
    expect(read(gift, "// [id:far]\n\nWhich?{=a ~b}").items[0]).toMatchObject({ sourceId: "far" });
  });

  it("reads byte order marks, Windows line ends and old Mac ones", () => {
    for (const end of ["\r\n", "\r"])
      expect(read(gift, `\ufeffOne?{${end}=a${end}~b${end}}${end}${end}Two?{T}`).items).toHaveLength(2);
  });
});

describe("a bad item costs itself alone", () => {
  it.each([
    ["gift-braces", "Which?{=a ~b"],
    ["gift-braces", "Which =a ~b}"],
    ["gift-braces", "Which?{=a ~b} or {=c ~d}"],
    ["gift-answers", "Which?{~a}"],
    ["gift-matching", "Match{=a -> b =c}"],
    ["no-text", "{=a ~b}"],
  ])("%s", (rule, text) => {
    const found = pieces(gift, `First?{=a ~b}\n\n${text}\n\nLast?{=a ~b}`);
    expect(found.map(({ items }) => items.length)).toEqual([1, 0, 1]);
    expect(found[1]?.notes).toMatchObject([{ fate: "left-out", rule }]);
    expect(found[1]?.foreign.place).toEqual({ file: "quiz.txt", line: 3 });
  });

  it("reads on where Moodle would not: blank lines inside braces, none between questions", () => {
    expect(rules(gift, "Which?{\n=a\n\n~b\n}")).toEqual(["blank-line-inside"]);
    const glued = pieces(gift, "::A::One?{=a ~b}\n::B::Two?{=a ~b}");
    expect(glued.map(({ items }) => items.length)).toEqual([1, 1]);
    const category = pieces(gift, "$CATEGORY: Ethics\n::A::One?{=a ~b}");
    expect(category.map(({ notes }) => notes.map(({ rule }) => rule))).toEqual([["category-with-question"]]);
  });
});

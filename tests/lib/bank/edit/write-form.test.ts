import { describe, expect, test } from "vitest";
import { formOfSource } from "@/lib/bank/edit/form-of-source";
import { emptyForm, type ItemForm } from "@/lib/bank/edit/item-form";
import { type ItemSource, readItemSource } from "@/lib/bank/edit/read-item-source";
import { listMisread, printForm, writeForm } from "@/lib/bank/edit/write-form";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import fc from "@/tests/support/fast-check";

const question = `<Question id="plan-purpose"   difficulty='apply' sources="kit guide">

A person you support has gone back to using alone.
What should today's talk achieve?

* [ ] Agreement on long-term goals
  > Worth having, but it leaves tonight's risk
  where it was.

* [X] Steps and supports that she can use
      straight away
  > Naloxone at hand.
  >
  > Someone to call.

* [ ] A promise not to use

<Hint>Which option changes what happens **tonight**?</Hint>

  <Hint>
  Look for the one
  that she could carry out.
  </Hint>

<Explanation>
Why the key is right.

- One
- Two
</Explanation>

</Question>`;

const shortAnswer = `<ShortAnswer id="hope">

Say what hope is.

<KeyPoints>
- Belief
- Steps
</KeyPoints>

<Answer>Both together.</Answer>
</ShortAnswer>`;

function sourceOf(text: string): ItemSource {
  const source = readItemSource(text);
  if (typeof source === "string") throw new Error(`The text is ${source}.`);
  return source;
}

/** The text after a change of its form. */
function edit(text: string, change: (form: ItemForm) => void): string {
  const source = sourceOf(text);
  const form = formOfSource(source);
  change(form);
  const written = writeForm(source, form);
  expect(listMisread(written, form)).toEqual([]);
  return written;
}

/** Lines that are in one text and not in the other. */
function changedLines(before: string, after: string): string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
}

test("a form shows every field in the author's own Markdown, without indents and signs of quotation", () => {
  expect(formOfSource(sourceOf(question))).toEqual({
    tag: "Question",
    attributes: { id: "plan-purpose", difficulty: "apply", sources: "kit guide" },
    body: "A person you support has gone back to using alone.\nWhat should today's talk achieve?",
    options: [
      {
        isKey: false,
        text: "Agreement on long-term goals",
        rationale: "Worth having, but it leaves tonight's risk\nwhere it was.",
        origin: 0,
      },
      {
        isKey: true,
        text: "Steps and supports that she can use\n    straight away",
        rationale: "Naloxone at hand.\n\nSomeone to call.",
        origin: 1,
      },
      { isKey: false, text: "A promise not to use", rationale: "", origin: 2 },
    ],
    keyPoints: "",
    answer: "",
    hints: ["Which option changes what happens **tonight**?", "Look for the one\nthat she could carry out."],
    explanation: "Why the key is right.\n\n- One\n- Two",
  });
});

test("what is not changed is written back to the letter", () => {
  for (const text of [question, shortAnswer]) expect(edit(text, () => {})).toBe(text);
});

describe("a change of one word changes one line", () => {
  const changes: [string, (form: ItemForm) => void, string[]][] = [
    [
      "in a stem of two lines",
      (form) => {
        form.body = form.body.replace("talk", "meeting");
      },
      ["-What should today's talk achieve?", "+What should today's meeting achieve?"],
    ],
    [
      "in an option",
      (form) => {
        const [option] = form.options;
        if (option) option.text = "Agreement on short-term goals";
      },
      ["-* [ ] Agreement on long-term goals", "+* [ ] Agreement on short-term goals"],
    ],
    [
      "in a rationale of two paragraphs",
      (form) => {
        const option = form.options[1];
        if (option) option.rationale = option.rationale.replace("Someone", "Somebody");
      },
      ["-  > Someone to call.", "+  > Somebody to call."],
    ],
    [
      "in a hint that is indented",
      (form) => {
        form.hints[1] = form.hints[1]?.replace("carry", "see") ?? "";
      },
      ["-  that she could carry out.", "+  that she could see out."],
    ],
    [
      "in an attribute",
      (form) => {
        form.attributes.difficulty = "analyze";
      },
      [
        '-<Question id="plan-purpose"   difficulty=\'apply\' sources="kit guide">',
        '+<Question id="plan-purpose"   difficulty="analyze" sources="kit guide">',
      ],
    ],
  ];
  for (const [where, change, lines] of changes)
    test(where, () => expect(changedLines(question, edit(question, change))).toEqual(lines));
});

test("the key moves by its boxes alone", () => {
  const moved = edit(question, (form) => {
    for (const option of form.options) option.isKey = option.origin === 0;
  });
  expect(changedLines(question, moved)).toEqual([
    "-* [ ] Agreement on long-term goals",
    "-* [X] Steps and supports that she can use",
    "+* [x] Agreement on long-term goals",
    "+* [ ] Steps and supports that she can use",
  ]);
});

test("options change places with all that belongs to them", () => {
  const moved = edit(question, (form) => form.options.reverse());
  expect(changedLines(question, moved)).toEqual([]);
  expect(formOfSource(sourceOf(moved)).options.map(({ text }) => text)).toEqual([
    "A promise not to use",
    "Steps and supports that she can use\n    straight away",
    "Agreement on long-term goals",
  ]);
});

test("options come and go", () => {
  const grown = edit(question, (form) => {
    form.options.splice(1, 1, {
      isKey: true,
      text: "A new one\nof two lines",
      rationale: "Because.\n\nYes.",
    });
  });
  expect(changedLines(question, grown)).toContain("+* [x] A new one");
  const { item } = parseItemFile(`---\ndomain: d\n---\n${grown}`, "f.mdx").items[0] ?? {};
  expect(item?.kind === "question" && item.options).toHaveLength(3);
});

test("a rationale, a hint, an explanation and an attribute come and go", () => {
  const grown = edit(question, (form) => {
    const last = form.options[2];
    if (last) last.rationale = "It asks for a promise.";
    form.hints.push("A third one");
    form.attributes.retired = true;
  });
  expect(changedLines(question, grown)).toEqual([
    '-<Question id="plan-purpose"   difficulty=\'apply\' sources="kit guide">',
    '+<Question id="plan-purpose"   difficulty=\'apply\' sources="kit guide" retired>',
    "+  > It asks for a promise.",
    "+<Hint>A third one</Hint>",
  ]);
  const less = edit(grown, (form) => {
    const last = form.options[2];
    if (last) last.rationale = "";
    form.hints = form.hints.slice(0, 2);
    delete form.attributes.retired;
  });
  expect(less).toBe(question);
  const bare = edit(question, (form) => {
    form.explanation = "";
  });
  expect(bare).not.toContain("Explanation");
});

test("parts of other kinds are written too", () => {
  const edited = edit(shortAnswer, (form) => {
    form.keyPoints = "- Belief\n- Small steps";
    form.answer = "Both\n\ntogether.";
    form.hints = ["It starts with h"];
    form.explanation = "That is it.";
  });
  expect(edited).toBe(`<ShortAnswer id="hope">

Say what hope is.

<KeyPoints>
- Belief
- Small steps
</KeyPoints>

<Answer>
Both

together.
</Answer>

<Hint>It starts with h</Hint>

<Explanation>
That is it.
</Explanation>
</ShortAnswer>`);
});

test("a new item is written from its form alone", () => {
  const form = emptyForm("Question", { id: "new-one" });
  form.body = "Which?";
  form.options = [
    { isKey: true, text: "This", rationale: "Yes." },
    { isKey: false, text: "That", rationale: "" },
  ];
  expect(printForm(form)).toBe(`<Question id="new-one">

Which?

- [x] This
  > Yes.
- [ ] That

</Question>`);
});

test("words that the format would read as something else are named", () => {
  const source = sourceOf(question);
  const form = formOfSource(source);
  form.body = "- [ ] An option in the stem";
  expect(listMisread(writeForm(source, form), form)).toEqual(["item"]);
});

test("a text that no form can show says why", () => {
  expect(readItemSource('<Question id="a">\n{oops\n</Question>')).toBe("unreadable");
  expect(readItemSource("<Question id={1}>\nWhy?\n</Question>")).toBe("unusual");
  expect(readItemSource('<Question id="a">\n<Hint>Before</Hint>\n\nThe stem\n</Question>')).toBe("unusual");
  expect(readItemSource("No item at all")).toBe("unusual");
});

const words = fc
  .array(fc.constantFrom("one", "two", "**three**", "`four`", "five."), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(" "));
const paragraphs = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join("\n\n"));
const maybe = fc.oneof(fc.constant(""), paragraphs);

test("whatever is written into the fields comes back from the text", () => {
  const change = fc.record({
    body: paragraphs,
    options: fc.array(fc.record({ isKey: fc.boolean(), text: words, rationale: maybe }), {
      minLength: 1,
      maxLength: 5,
    }),
    origins: fc.shuffledSubarray([0, 1, 2]),
    hints: fc.array(paragraphs, { maxLength: 4 }),
    explanation: maybe,
  });
  fc.assert(
    fc.property(change, ({ origins, options, ...fields }) => {
      const source = sourceOf(question);
      const wanted: ItemForm = {
        ...formOfSource(source),
        ...fields,
        options: options.map((option, index) => ({
          ...option,
          ...(origins[index] === undefined ? {} : { origin: origins[index] }),
        })),
      };
      expect(listMisread(writeForm(source, wanted), wanted)).toEqual([]);
    }),
  );
});

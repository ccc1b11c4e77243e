import type { Item, Option } from "@/lib/bank/item";
import fc from "@/tests/support/fast-check";
import { richTexts } from "./a-rich-text";

const id = fc.constantFrom("a", "b-2", "long-id-with-many-words", "constructor");
const ids = fc.uniqueArray(id, { maxLength: 3 });
const reason = fc.constantFrom("the exam asks so", 'a "quotation" & more', "see 3 < 4: yes");
const body = richTexts(false, 1);
const few = fc.array(body, { maxLength: 2 });

const common = {
  id,
  concept: id,
  domain: id,
  difficulty: fc.option(fc.constantFrom("recall" as const, "apply" as const, "analyze" as const), {
    nil: undefined,
  }),
  sources: ids,
  competencies: ids,
  tags: ids,
  allow: fc.array(fc.record({ rule: id, reason }), { maxLength: 2 }),
  reviewBy: fc.constantFrom("2030-01-31", undefined),
  retired: fc.boolean(),
  hints: few,
  explanation: fc.option(body, { nil: undefined }),
};

/** A quotation in an option is its rationale, so it can't be a part of its text. */
const optionBody = body.map((blocks) => blocks.filter((block) => block.type !== "quote"));

/** Options that differ in their first word, with one key or with several. */
const options = fc
  .array(fc.record({ text: optionBody, rationale: fc.option(body, { nil: undefined }) }), {
    minLength: 2,
    maxLength: 5,
  })
  .chain((drafts) =>
    fc.subarray(drafts, { minLength: 1 }).map((keys) =>
      drafts.map((draft, index): Option => {
        const name = { type: "text" as const, value: `Option ${index}` };
        const text = [{ type: "paragraph" as const, children: [name] }, ...draft.text];
        return { ...draft, text, id: String(index), correct: keys.includes(draft) };
      }),
    ),
  );

const blank = { type: "paragraph" as const, children: [{ type: "blank" as const, answer: "word" }] };

/** Any item, with text as a reader of a foreign format might make it. */
export const anyItem: fc.Arbitrary<Item> = fc
  .oneof(
    fc.record({
      kind: fc.constant("question" as const),
      ...common,
      multiple: fc.boolean(),
      fixed: fc.boolean(),
      stem: body,
      options,
    }),
    fc.record({ kind: fc.constant("flashcard" as const), ...common, front: body, answer: body }),
    fc.record({
      kind: fc.constant("cloze" as const),
      ...common,
      text: richTexts(true, 1).map((blocks) => [...blocks, blank]),
    }),
    fc.record({
      kind: fc.constant("short-answer" as const),
      ...common,
      prompt: body,
      keyPoints: fc.array(body, { minLength: 1, maxLength: 3 }),
      answer: body,
    }),
  )
  .map((item) => {
    const multiple = "options" in item && item.options.filter((one) => one.correct).length > 1;
    return JSON.parse(JSON.stringify("options" in item ? { ...item, multiple } : item)) as Item;
  });

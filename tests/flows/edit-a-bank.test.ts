import { describe, expect, it } from "vitest";
import type { Bank } from "@/lib/bank/bank";
import { compileContent } from "@/lib/bank/compile/compile-content";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import type { Question } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { optionOrder } from "@/lib/exam/option-order";
import { keyOf } from "@/lib/exam/score-question";
import { buildQueue } from "@/lib/memory/queue";
import { answerItem } from "@/lib/record/answer-item";
import { domainStandings } from "@/lib/record/domain-standing";
import { createDueDays } from "@/lib/record/due-concepts";
import { findKeyChanges, listKeyChanges } from "@/lib/record/key-change";
import { listUntold } from "@/lib/record/keys/untold";
import { historyOf, memoryOf, readQueueInput } from "@/lib/record/select";
import { aRecord } from "@/tests/support/a-record";
import { aBankFile, aFlashcardText, anItemFile } from "@/tests/support/bank-files";
import { aWorkspace } from "@/tests/support/workspace";

// Two promises: editing the wording of an item keeps everybody's progress; changing its key is seen.

const today = 20_000;
const question = `<Question id="first-step">

Which comes first?

- [ ] Advice
  > Not asked for.
- [x] Listening
  > It shows where to begin.
- [ ] A referral
  > Too soon.

<Hint>What do you need to know before the rest?</Hint>

<Explanation>
Listen first.
</Explanation>

</Question>`;
const card = aFlashcardText("first-step-card").replace("<Flashcard", '<Flashcard concept="first-step"');

async function compile(text: string): Promise<Bank> {
  const { dir } = aWorkspace({
    "demo/bank.mdx": aBankFile(),
    "demo/questions/all.mdx": anItemFile(text, card),
  });
  const { banks, diagnostics } = await compileContent(dir, { today: "2026-11-22" });
  expect(diagnostics).toEqual([]);
  const bank = banks[0]?.bank;
  if (!bank) throw new Error("The bank does not compile.");
  return bank;
}

/** A record of somebody who answered the question right in the first version of the bank. */
async function aLearner() {
  const { record } = await aRecord();
  const bank = await compile(question);
  const item = bank.items[0] as Question;
  const how = { bank: bank.id, order: optionOrder(item, "s"), hints: 0, durationMs: 3000 };
  await record.append([answerItem(item, { chosen: keyOf(item), typed: [] }, how)]);
  return { bank, state: record.state };
}

const reworded = question
  .replace("Which comes first?", "A person comes to you for the first time. What comes **first**?")
  .replace("] Listening", "] Listening first")
  .replace("] Advice", "] Good advice")
  .replace("Listen first.", "Listen first; the rest follows.");
const moved = question.replace(/(- \[ \] Advice\n.*\n)(- \[x\] Listening\n.*\n)/, "$2$1");
const rekeyed = question
  .replace("[ ] A referral", "[x] A referral")
  .replace("[x] Listening", "[ ] Listening");

describe("editing a published bank", () => {
  it.each([
    ["rewording the stem, the options and the explanation", reworded],
    ["moving the options about", moved],
    [
      "adding a distractor",
      question.replace("- [ ] A referral", "- [ ] A form\n  > Paper can wait.\n- [ ] A referral"),
    ],
  ])("keeps progress after %s", async (_, text) => {
    const { bank, state } = await aLearner();
    const edited = await compile(text);
    expect(edited.version).not.toBe(bank.version);
    const standings = domainStandings(state, edited, today);
    expect(standings).toEqual(domainStandings(state, bank, today));
    expect(standings[0]).toMatchObject({ domain: "ethics", concepts: 1, met: 1 });
    const due = createDueDays(state, edited.id)("first-step") ?? 0;
    const queueOf = (one: Bank, day: number) => buildQueue(readQueueInput(state, one.id, one.items, day));
    expect(queueOf(edited, due)).toEqual(queueOf(bank, due));
    expect(queueOf(edited, due).due).toBe(1);
    expect(listKeyChanges(state, edited)).toEqual([]);
    const { changed } = findKeyChanges(state, { id: edited.id, items: edited.items.map(outlineItemOf) });
    expect(changed).toEqual([]);
  });

  it("tells those who learned the old key, and only them, that it changed", async () => {
    const { bank, state } = await aLearner();
    const edited = await compile(rekeyed);
    expect(listKeyChanges(state, bank)).toEqual([]);
    expect(listKeyChanges(state, edited).map(({ item }) => item)).toEqual(["first-step"]);
    const { record } = await aRecord();
    expect(listKeyChanges(record.state, edited)).toEqual([]);
  });

  it.each([
    ["right by the old key", "Listening", true],
    ["wrong by the old key and right by the new one", "A referral", false],
    ["wrong by both", "Advice", false],
  ])("scores again, plans again and tells once: an answer %s", async (_, chosen, wasRight) => {
    const { record, clock } = await aRecord();
    const bank = await compile(question);
    const item = bank.items[0] as Question;
    const how = { bank: bank.id, order: optionOrder(item, "s"), hints: 0, durationMs: 3000 };
    const optionOf = (one: Question, text: string) =>
      one.options.find((option) => plainText(option.text) === text)?.id ?? "";
    await record.append([answerItem(item, { chosen: [optionOf(item, chosen)], typed: [] }, how)]);
    expect(historyOf(record.state, bank.id, item.id)?.last?.correct).toBe(wasRight);
    clock.advance(86_400_000);

    // The edited bank's outline is enough, so it works with what the device keeps.
    const edited = await compile(rekeyed);
    const { changed } = findKeyChanges(record.state, {
      id: edited.id,
      items: edited.items.map(outlineItemOf),
    });
    await record.append(changed);
    const isRight = chosen === "A referral";
    expect(historyOf(record.state, bank.id, item.id)?.last?.correct).toBe(isRight);
    // The schedule is the one that somebody has who was scored by the new key from the start.
    const fresh = await aRecord();
    const renewed = edited.items[0] as Question;
    await fresh.record.append([answerItem(renewed, { chosen: [optionOf(renewed, chosen)], typed: [] }, how)]);
    expect(memoryOf(record.state, bank.id, item.concept)).toEqual(
      memoryOf(fresh.record.state, bank.id, item.concept),
    );

    expect(listUntold(record.state, bank.id)).toEqual(["first-step"]);
    expect(
      findKeyChanges(record.state, { id: edited.id, items: edited.items.map(outlineItemOf) }).changed,
    ).toEqual([]);
    await record.append([{ type: "key-change-seen", bank: bank.id, item: "first-step" }]);
    expect(listUntold(record.state, bank.id)).toEqual([]);
  });

  it("stops telling once the question is answered again", async () => {
    const { record } = await aRecord();
    const before = (await compile(question)).items[0] as Question;
    const edited = await compile(rekeyed);
    const after = edited.items[0] as Question;
    for (const item of [before, after]) {
      const how = { bank: "demo", order: optionOrder(item, "s"), hints: 0, durationMs: 3000 };
      await record.append([answerItem(item, { chosen: keyOf(item), typed: [] }, how)]);
    }
    expect(listKeyChanges(record.state, edited)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { loadManifest, pagesOf } from "@/components/bank/load-bank";
import { chooseQuiz } from "@/components/session/choose-quiz";
import { chooseItems } from "@/lib/exam/choose-items";
import { defaultQuizRequest, type QuizRequest } from "@/lib/exam/quiz-request";
import type { RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { viewLearner } from "@/lib/record/select";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { anAnswer } from "@/tests/support/an-event";
import { someQuestions } from "@/tests/support/an-item";
import { stubFetch } from "@/tests/support/render-with-record";

const today = 20_000;
let versions = 0;

/** Chooses from a bank of so many questions, under a name that no test before has loaded. */
async function choose(count: number, request: Partial<QuizRequest> = {}, events: RecordEvent[] = []) {
  versions += 1;
  const bank = aBank({ version: `quiz-${versions}`, items: someQuestions(count, `c${versions}`) });
  const fetched = stubFetch(bankParts(bank), "forgotten");
  const manifest = await loadManifest(bank);
  const wish = { ...defaultQuizRequest, ...request };
  const state = foldRecord(events);
  const content = await chooseQuiz({ bank: manifest, state, request: wish, seed: "s", today });
  const ids = content.items.map(({ id }) => id);
  return { bank, manifest, ids, requests: fetched.mock.calls.length, state, wish };
}

describe("choosing a quiz", () => {
  it("asks what the whole bank would ask, from one page and the chosen shards", async () => {
    const { bank, ids, requests, state, wish } = await choose(300);
    const learner = viewLearner(state, "demo", today);
    expect(ids).toEqual(chooseItems({ bank, request: wish, seed: "s", learner }).map(({ id }) => id));
    expect(requests).toBeLessThanOrEqual(2 + 5);
  });

  it("looks at one page of a large bank for a quick quiz", async () => {
    const { manifest, ids, requests } = await choose(4_000);
    expect(manifest.pages).toHaveLength(8);
    expect(ids).toHaveLength(5);
    expect(pagesOf(manifest, ids)).toHaveLength(1);
    expect(requests).toBeLessThanOrEqual(2 + 5);
  });

  it("looks at all pages for a quiz with a seed, so that everybody gets the same", async () => {
    const { bank, ids, wish } = await choose(1_500, { seed: "shared" });
    expect(ids).toEqual(chooseItems({ bank, request: wish, seed: "other" }).map(({ id }) => id));
  });

  it("looks only at the pages of the items that are named, or were missed", async () => {
    const named = await choose(4_000, { items: [`c${versions + 1}-17`, "no-such-item"] });
    expect(named.ids).toEqual([`c${versions}-17`]);
    expect(named.requests).toBeLessThanOrEqual(1 + 2 + 1);
    const none = await choose(4_000, { retry: "a-session-without-mistakes" });
    expect(none.ids).toEqual([]);
    expect(none.requests).toBe(1);
  });

  it("looks at the pages of what was missed too", async () => {
    const item = `c${versions + 1}-3001`;
    const missed = anAnswer({ item, concept: item, chosen: ["b"], correct: false });
    const { manifest, requests } = await choose(4_000, {}, [missed]);
    expect(pagesOf(manifest, [item])).toHaveLength(1);
    expect(requests).toBeLessThanOrEqual(1 + 2 + 5);
  });

  it("asks as many as there are where a page holds too few", async () => {
    const { ids } = await choose(600, { count: 200 });
    expect(ids).toHaveLength(200);
  });
});

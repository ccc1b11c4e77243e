import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FlashcardsScreen } from "@/components/session/flashcards-screen";
import { QuizScreen } from "@/components/session/quiz-screen";
import type { Bank } from "@/lib/bank/bank";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aFlashcard, anOption, aQuestion } from "@/tests/support/an-item";
import { stubSpeech } from "@/tests/support/fake-speech";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
vi.mock("next/navigation", () => import("./fake-navigation"));
window.scrollTo = () => {};

const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const options = [
  { ...anOption("yes", true), rationale: words("It is yes.") },
  { ...anOption("no"), rationale: words("It is not no.") },
];
const one = aQuestion({
  id: "one",
  fixed: true,
  options,
  hints: [words("Think.")],
  explanation: words("So yes."),
});
const two = aQuestion({ id: "two", fixed: true, options, stem: words("And this?") });

let versions = 0;
let bank: Bank;
let keys: Map<string, (() => void) | null>;

beforeEach(() => {
  versions += 1;
  bank = aBank({ version: `reading-${versions}`, items: [one, two, aFlashcard()] });
  stubFetch(bankParts(bank));
  keys = new Map();
  const setActionHandler = (key: string, act: (() => void) | null) => keys.set(key, act);
  Object.defineProperty(navigator, "mediaSession", { value: { setActionHandler }, configurable: true });
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue();
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:silence", revokeObjectURL: () => {} }),
  );
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "mediaSession");
});

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
async function handsFree() {
  await press("More");
  await userEvent.click(await screen.findByRole("switch", { name: /^Hands-free/ }));
}
const firstQuestion = ["Which one?", "A. yes", "B. no"];

async function openQuiz() {
  const speech = stubSpeech();
  window.history.replaceState(null, "", "/exams/demo/quiz?items=one,two");
  const { record } = await aRecord();
  const { unmount } = await renderWithRecord(<QuizScreen bank={bank} />, record);
  await screen.findByRole("heading", { name: "Question 1 of 2" });
  return { speech, unmount, finish: () => act(() => speech.finish()) };
}

describe("a quiz that is read when asked", () => {
  it("reads question and options, then verdict, rationale and explanation, and stops for the next question", async () => {
    const { speech, finish } = await openQuiz();
    await press("More");
    await press("Read aloud");
    finish();
    expect(speech.texts()).toEqual(firstQuestion);
    await userEvent.keyboard("b{Enter}");
    await screen.findByText(/^Incorrect/);
    expect(speech.texts()).toHaveLength(3);
    await userEvent.keyboard("r");
    finish();
    expect(speech.texts().slice(3)).toEqual([
      "Incorrect. The right answer is A.",
      "B. It is not no.",
      "So yes.",
    ]);
    await userEvent.keyboard("r");
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Question 2 of 2" });
    expect(speech.isSpeaking()).toBe(false);
  });

  it("is silent once the screen is gone", async () => {
    const { speech, unmount } = await openQuiz();
    await userEvent.keyboard("r");
    expect(speech.isSpeaking()).toBe(true);
    unmount();
    expect(speech.isSpeaking()).toBe(false);
  });
});

describe("a quiz in hands-free mode", () => {
  it("reads each question, hint and verdict by itself, with single keys for the rest", async () => {
    const { speech, finish } = await openQuiz();
    await handsFree();
    finish();
    expect(speech.texts()).toEqual(firstQuestion);
    await userEvent.keyboard("h");
    finish();
    expect(speech.texts().slice(3)).toEqual(["Hint.", "Think."]);
    await userEvent.keyboard("a{Enter}");
    await waitFor(() => expect(speech.texts()[5]).toBe("Correct."));
    finish();
    expect(speech.texts().slice(5)).toEqual(["Correct.", "A. It is yes.", "So yes."]);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(speech.texts()[8]).toBe("And this?"));
  });

  it("takes media keys: play and previous repeat, next goes on", async () => {
    const { speech, finish } = await openQuiz();
    await handsFree();
    finish();
    for (const key of ["play", "pause", "previoustrack"]) act(() => keys.get(key)?.());
    expect(speech.texts().filter((text) => text === "Which one?")).toHaveLength(4);
    act(() => keys.get("nexttrack")?.());
    await screen.findByRole("heading", { name: "Question 2 of 2" });
    expect(speech.last()?.text).toBe("And this?");
    await handsFree();
    expect(keys.get("play")).toBeNull();
    expect(speech.isSpeaking()).toBe(false);
  });
});

it("reads flashcards hands-free: the front, then the answer", async () => {
  const speech = stubSpeech();
  const { record } = await aRecord();
  await renderWithRecord(<FlashcardsScreen bank={bank} />, record);
  await screen.findByRole("heading", { name: "Card 1 of 1" });
  await handsFree();
  act(() => speech.finish());
  expect(speech.texts()).toEqual(["Front"]);
  act(() => keys.get("nexttrack")?.());
  await waitFor(() => expect(speech.last()?.text).toBe("Answer"));
});

it("shows a note under the explanation, once the question is answered", async () => {
  stubSpeech();
  window.history.replaceState(null, "", "/exams/demo/quiz?items=one");
  const { record } = await aRecord();
  await record.append([{ type: "noted", bank: "demo", item: "one", text: "Mind this." }]);
  await renderWithRecord(<QuizScreen bank={bank} />, record);
  await screen.findByRole("heading", { name: "Question 1 of 1" });
  expect(screen.queryByText("Mind this.")).toBeNull();
  await userEvent.keyboard("a{Enter}");
  await screen.findByText("Mind this.");
});

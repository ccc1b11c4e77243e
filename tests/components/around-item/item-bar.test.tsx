import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ItemBar } from "@/components/around-item/item-bar";
import { OwnNote } from "@/components/around-item/own-note";
import type { RecordEvent } from "@/lib/record/event";
import { createMemoryStore } from "@/lib/record/memory-store";
import { StoreError } from "@/lib/record/store";
import { aBank } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aQuestion } from "@/tests/support/an-item";
import { englishVoice, stubSpeech } from "@/tests/support/fake-speech";
import { renderWithRecord } from "@/tests/support/render-with-record";

afterEach(() => vi.unstubAllGlobals());

const item = aQuestion();

async function open({ store = createMemoryStore(), feedback = {}, language = "en" } = {}) {
  const { record } = await aRecord(store);
  const bank = aBank({ language, ...feedback });
  const ui = (
    <>
      <ItemBar
        bank={bank}
        item={item}
        canLeaveOut
        reading={{ phase: item.id, parts: () => [{ text: "Which one?", language }] }}
      />
      <OwnNote bankId={bank.id} itemId={item.id} />
    </>
  );
  const { unmount } = await renderWithRecord(ui, record);
  const reload = async () => {
    unmount();
    await renderWithRecord(ui, record);
  };
  const eventsOf = async <T extends RecordEvent["type"]>(type: T) =>
    (await record.listEvents()).filter((event) => event.type === type);
  return { record, reload, eventsOf };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
async function choose(name: string) {
  await press("More");
  await press(name);
}
function clipboard(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText } }));
}

describe("the menu of an item", () => {
  it("bookmarks it, and takes it out again", async () => {
    const { eventsOf } = await open();
    await choose("Bookmark");
    await screen.findByText(/^Bookmarked\./);
    await press("More");
    expect(screen.getByRole("button", { name: "Bookmark" }).getAttribute("aria-pressed")).toBe("true");
    await press("Bookmark");
    await screen.findByText("Taken out of your bookmarks.");
    expect(await eventsOf("bookmarked")).toMatchObject([{ on: true }, { on: false }]);
  });

  it("leaves its concept out of flashcards, and says what that does", async () => {
    const { eventsOf } = await open();
    await choose("Leave out of flashcards");
    await screen.findByText(/no longer come up\. Quizzes still ask it/);
    expect(await eventsOf("suspended")).toMatchObject([{ concept: "question-1", on: true }]);
  });

  it("says when something could not be saved, and claims nothing", async () => {
    const store = createMemoryStore();
    const { eventsOf } = await open({ store });
    vi.spyOn(store, "append").mockRejectedValue(new StoreError("full", "full"));
    await choose("Bookmark");
    expect((await screen.findByRole("alert")).textContent).toMatch(/no room left/);
    expect(screen.queryByText(/^Bookmarked/)).toBeNull();
    expect(await eventsOf("bookmarked")).toEqual([]);
  });
});

describe("a note", () => {
  const area = () => screen.findByRole("textbox", { name: "What do you want to remember?" });

  it("is kept while it is written, over a reload, and shown once it is saved", async () => {
    const { record, reload, eventsOf } = await open();
    await choose("Write a note");
    const written = await area();
    await waitFor(() => expect(document.activeElement).toBe(written));
    await userEvent.type(await area(), "Ask first.");
    await reload();
    expect(screen.queryByText("Your note")).toBeNull();
    await choose("Write a note");
    await waitFor(async () =>
      expect((await area()) as HTMLTextAreaElement).toHaveProperty("value", "Ask first."),
    );
    await press("Save note");
    await screen.findByText("Your note is saved.");
    expect(screen.getByRole("region", { name: "Your note" }).textContent).toContain("Ask first.");
    expect(await eventsOf("noted")).toMatchObject([{ item: "question-1", text: "Ask first." }]);
    expect(await record.listDrafts()).toEqual(new Map());
  });

  it("is changed and deleted", async () => {
    const { record, eventsOf } = await open();
    await act(() => record.append([{ type: "noted", bank: "demo", item: "question-1", text: "Old." }]));
    await choose("Change your note");
    await waitFor(async () => expect(await area()).toHaveProperty("value", "Old."));
    await press("Delete note");
    await screen.findByText("Your note is deleted.");
    expect(await eventsOf("noted")).toMatchObject([{ text: "Old." }, { text: "" }]);
    expect(screen.queryByRole("region", { name: "Your note" })).toBeNull();
  });

  it("stays in its dialog when it could not be saved", async () => {
    const store = createMemoryStore();
    await open({ store });
    await choose("Write a note");
    await userEvent.type(await area(), "Mine");
    vi.spyOn(store, "append").mockRejectedValue(new StoreError("failed", "no"));
    await press("Save note");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^That could not be saved/);
    expect(await area()).toHaveProperty("value", "Mine");
  });
});

describe("a report", () => {
  async function report() {
    await choose("Report a problem");
    const dialog = await screen.findByRole("dialog", { name: "Report a problem" });
    await userEvent.type(await screen.findByRole("textbox", { name: "What is wrong?" }), "The key is b.");
    await press("Save the report");
    await screen.findByText(/^Your report is kept on this device/);
    return dialog;
  }

  it("is kept first, with the bank's version; then can be copied where the bank names nobody", async () => {
    const copied = vi.fn(async () => {});
    const { record, eventsOf } = await open();
    await report();
    expect(await eventsOf("reported")).toMatchObject([
      { item: "question-1", version: "v1", text: "The key is b." },
    ]);
    expect(await record.listDrafts()).toEqual(new Map());
    expect(screen.getByText(/names nobody to send it to/)).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
    clipboard(copied);
    await press("Copy the text");
    await screen.findByText("The text is copied.");
    expect(copied).toHaveBeenCalledWith(
      expect.stringMatching(/^The key is b\.\n\nItem: question-1\nBank: demo/),
    );
  });

  it("becomes an e-mail where the bank names an address", async () => {
    await open({ feedback: { feedback: { email: "a@example.org" } } });
    await report();
    const href = screen.getByRole("link", { name: "Write the e-mail" }).getAttribute("href");
    expect(href).toMatch(/^mailto:a@example\.org\?subject=Problem%20with%20question-1/);
  });

  it("becomes an issue where the bank names a page for them", async () => {
    await open({ feedback: { feedback: { issues: "https://example.org/issues/new" } } });
    await report();
    const link = screen.getByRole("link", { name: /^Open an issue/ });
    expect(link.getAttribute("href")).toMatch(/^https:\/\/example\.org\/issues\/new\?title=/);
  });

  it("is nothing without words", async () => {
    const { eventsOf } = await open();
    await choose("Report a problem");
    await press("Save the report");
    expect(screen.getByText("Write what is wrong.")).toBeTruthy();
    expect(await eventsOf("reported")).toEqual([]);
  });
});

describe("sharing", () => {
  const address = "http://localhost:3000/exams/demo/questions/question-1";

  it("is the system's where there is such a thing", async () => {
    const share = vi.fn(async () => {});
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { share }));
    await open();
    await choose("Share");
    expect(share).toHaveBeenCalledWith({ title: "Which one?", url: address });
  });

  it("copies the address elsewhere, and says so", async () => {
    await open();
    const copied = vi.fn(async () => {});
    await press("More");
    clipboard(copied);
    await press("Share");
    await screen.findByText("The address of this item’s page is copied.");
    expect(copied).toHaveBeenCalledWith(address);
  });

  it("shows the address where it can't be copied", async () => {
    await open();
    await press("More");
    clipboard(() => Promise.reject(new Error("no")));
    await press("Share");
    await screen.findByText(`Copying is not possible here. The address is ${address}`);
  });
});

describe("reading aloud", () => {
  it("begins with a press or with R, and stops with the next", async () => {
    const speech = stubSpeech();
    await open();
    await choose("Read aloud");
    expect(speech.texts()).toEqual(["Which one?"]);
    await press("Stop reading");
    expect(speech.isSpeaking()).toBe(false);
    expect(screen.queryByRole("button", { name: "Stop reading" })).toBeNull();
    await userEvent.keyboard("r");
    expect(speech.texts()).toHaveLength(2);
    await userEvent.keyboard("r");
    expect(speech.isSpeaking()).toBe(false);
  });

  it("ends by itself", async () => {
    const speech = stubSpeech();
    await open();
    await choose("Read aloud");
    act(() => speech.finish());
    expect(screen.queryByRole("button", { name: "Stop reading" })).toBeNull();
  });

  it("is over when the page is left", async () => {
    const speech = stubSpeech();
    await open();
    await choose("Read aloud");
    act(() => void window.dispatchEvent(new Event("pagehide")));
    expect(speech.isSpeaking()).toBe(false);
  });

  it("is as fast as was chosen, and the choice is kept", async () => {
    const speech = stubSpeech();
    const { eventsOf } = await open();
    await choose("Reading speed");
    await userEvent.click(screen.getByRole("radio", { name: "1.25×" }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "1.25×" })).toHaveProperty("checked", true));
    await press("Done");
    await choose("Read aloud");
    expect(speech.last()?.rate).toBe(1.25);
    expect(await eventsOf("setting-changed")).toMatchObject([{ key: "speechRate", value: 1.25 }]);
  });

  it.each([
    ["the browser has no speech", undefined, "en", /^This browser has no voice/],
    ["there is no voice of the bank's language", [englishVoice], "es", /^This device has no Spanish voice/],
    [
      "every voice would send the text away",
      [{ ...englishVoice, localService: false }],
      "en",
      /Rehearse does not use them/,
    ],
  ])("says so when %s", async (_, voices, language, sentence) => {
    const speech = voices && stubSpeech(voices);
    await open({ language });
    await choose("Read aloud");
    await screen.findByText(sentence);
    expect(speech?.texts() ?? []).toEqual([]);
    expect(screen.queryByRole("button", { name: "Stop reading" })).toBeNull();
    const status = screen.getAllByRole("status").find(({ textContent }) => sentence.test(textContent ?? ""));
    expect(within(status as HTMLElement).getByText(sentence)).toBeTruthy();
  });
});

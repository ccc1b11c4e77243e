import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { exportRecord } from "@/lib/record/export-record";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer, aRating, aSetting, aSuspension, noonOf } from "@/tests/support/an-event";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });

const banks = [{ id: "demo", title: "Demo exam", version: "settings", bytes: 1_900_000 }];
const root = document.documentElement;
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function show(events: Parameters<Awaited<ReturnType<typeof aRecord>>["record"]["addForeign"]>[0] = []) {
  const { record } = await aRecord();
  await record.addForeign(events);
  await renderWithRecord(<SettingsScreen banks={banks} />, record);
  return record;
}

// jsdom's files can't be read as text.
const fileOf = (text: string) =>
  Object.assign(new File([text], "rehearse-record.json", { type: "application/json" }), {
    text: async () => text,
  });
const fileInput = () => screen.getByLabelText("Import a record");

beforeEach(() => {
  stubFetch(bankParts(aBank({ version: "settings" })));
});

afterEach(() => {
  localStorage.clear();
  delete root.dataset.theme;
  delete root.dataset.textSize;
});

describe("appearance", () => {
  it("applies a theme and a text size at once, and keeps them in both places", async () => {
    const record = await show();
    await userEvent.click(within(screen.getByRole("group", { name: "Theme" })).getByLabelText("Dark"));
    await userEvent.click(within(screen.getByRole("group", { name: "Text size" })).getByLabelText("130%"));
    expect(root.dataset).toMatchObject({ theme: "dark", textSize: "130" });
    expect(localStorage.getItem("rehearse-theme")).toBe("dark");
    expect(localStorage.getItem("rehearse-text-size")).toBe("130");
    await waitFor(() => expect(record.state.settings).toMatchObject({ theme: "dark", textSize: 130 }));
  });

  it("goes back to the system's theme", async () => {
    await show([aSetting("theme", "dark")]);
    expect(root.dataset.theme).toBe("dark");
    await userEvent.click(within(screen.getByRole("group", { name: "Theme" })).getByLabelText("System"));
    expect(root.dataset.theme).toBeUndefined();
    expect(localStorage.getItem("rehearse-theme")).toBeNull();
  });
});

describe("study", () => {
  it("takes a number of new flashcards, and says what is wrong with another text", async () => {
    const record = await show();
    const input = screen.getByRole("textbox", { name: "New flashcards a day" });
    await userEvent.clear(input);
    await userEvent.type(input, "1000");
    await userEvent.click(button("Save"));
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Write a whole number from 0 to 999.")).toBeTruthy();
    await userEvent.clear(input);
    await userEvent.type(input, "25");
    await userEvent.click(button("Save"));
    await waitFor(() => expect(record.state.settings.newPerDay).toBe(25));
    expect(screen.getByText("Saved.")).toBeTruthy();
  });

  it("has sound off until it is asked for", async () => {
    const record = await show();
    const sound = screen.getByRole("checkbox", { name: "Sound" }) as HTMLInputElement;
    expect(sound.checked).toBe(false);
    await userEvent.click(sound);
    await waitFor(() => expect(record.state.settings.sound).toBe(true));
  });
});

describe("flashcards left out", () => {
  it("lists them by their words and lets them back in", async () => {
    const record = await show([aSuspension({ time: noonOf(19_000) })]);
    await userEvent.click(await screen.findByRole("button", { name: "Let back in: Front" }));
    await waitFor(() => expect(record.state.suspended.size).toBe(0));
    expect(screen.getByText("You have left out no flashcards.")).toBeTruthy();
  });
});

describe("the record", () => {
  it("says what is in it", async () => {
    await show([anAnswer(), aRating(), aRating()]);
    expect(screen.getByText("1 answer and 2 flashcard ratings since October 4, 2024.")).toBeTruthy();
  });

  it("is exported as a file with all events", async () => {
    const parts: BlobPart[][] = [];
    vi.stubGlobal(
      "Blob",
      class {
        constructor(given: BlobPart[]) {
          parts.push(given);
        }
      },
    );
    Object.assign(URL, { createObjectURL: () => "blob:record", revokeObjectURL: () => {} });
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    await show([anAnswer()]);
    await userEvent.click(button("Export my record"));
    expect(await screen.findByText(/Your record is in the file rehearse-record-/)).toBeTruthy();
    expect(click).toHaveBeenCalledOnce();
    expect(JSON.parse((parts[0] ?? []).join(""))).toMatchObject({
      format: "rehearse-record",
      events: [{ type: "answered" }],
    });
    vi.unstubAllGlobals();
  });

  it("takes in another record, applies its theme, and reports each entry", async () => {
    const known = anAnswer();
    const record = await show([known]);
    const text = exportRecord([known, aSetting("theme", "dark")], 0);
    const broken = text.replace('"events": [', '"events": [ { "type": "nonsense" },');
    await userEvent.upload(fileInput(), fileOf(broken));
    expect(await screen.findByText("The record was imported.")).toBeTruthy();
    for (const line of ["1 entry added", "1 already there", "1 refused"]) {
      expect(screen.getByText(line)).toBeTruthy();
    }
    expect(screen.getByText(/Entry 1: There is no kind of event "nonsense"/)).toBeTruthy();
    expect(record.state.settings.theme).toBe("dark");
    expect(root.dataset.theme).toBe("dark");
  });

  it("refuses a file that is no record, in plain words", async () => {
    await show();
    await userEvent.upload(fileInput(), fileOf("{}"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("This file is not a Rehearse record.");
    expect(alert.textContent).toContain("Nothing was imported.");
  });

  it("is deleted in two steps, the first of which can be taken back", async () => {
    const record = await show([anAnswer(), aSetting("theme", "dark")]);
    await userEvent.click(button("Delete everything"));
    const dialog = screen.getByRole("dialog", { name: "Delete your record?" });
    expect(within(dialog).getByText("all answers and flashcard ratings")).toBeTruthy();
    await userEvent.click(within(dialog).getByRole("button", { name: "Keep my record" }));
    expect(await record.listEvents()).toHaveLength(2);
    await userEvent.click(button("Delete everything"));
    await userEvent.click(button("Delete for good"));
    expect(await screen.findByText("Your record was deleted from this device.")).toBeTruthy();
    expect(await record.listEvents()).toEqual([]);
    expect(root.dataset.theme).toBeUndefined();
  });

  it("asks the browser to keep it", async () => {
    const storage = { persisted: async () => false, persist: vi.fn(async () => true) };
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { storage }));
    await show();
    await userEvent.click(await screen.findByRole("button", { name: "Ask the browser to keep it" }));
    expect(await screen.findByText(/has promised to keep your record/)).toBeTruthy();
  });
});

describe("SettingsScreen", () => {
  it("says so when the record can't be read", async () => {
    await renderWithRecord(<SettingsScreen banks={banks} />, "failed");
    expect(screen.getByRole("alert").textContent).toContain("could not be read");
  });
});

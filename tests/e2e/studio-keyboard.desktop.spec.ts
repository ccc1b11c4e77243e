import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { loadBank, mediCal } from "./support/bank";
import { pngBytes } from "./support/foreign-files";
import { press, tabTo } from "./support/keys";
import { button, chooseFile, enter, field, heading, openBank, write } from "./support/studio-keys";
import { type StudioServer, test } from "./support/studio-server";

test.use({ studioFor: "keyboard" });

const id = "which-door-is-open";

/** A file of the bank with one sound question that nobody else edits. */
async function writeQuestion(studio: StudioServer): Promise<void> {
  const domain = (await loadBank(mediCal)).domains[0]?.id;
  const text = `<Question id="${id}" domain="${domain}">

A visitor comes late. Which door is open?

- [ ] The one to the yard
- [x] The one to the street
- [ ] The one to the kitchen
- [ ] The one to the garage

</Question>
`;
  await writeFile(join(studio.content, mediCal, "questions", "by-keys.mdx"), text);
}

async function openQuestion(page: Page, studio: StudioServer): Promise<void> {
  await writeQuestion(studio);
  await openBank(page, studio);
  await tabTo(page, page.getByRole("searchbox", { name: "Search" }));
  await page.keyboard.type("visitor which door");
  await expect(page.getByText("1 item", { exact: true })).toBeVisible();
  await enter(page, page.getByRole("link", { name: /Which door is open/ }));
  await expect(heading(page, id)).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
}

test("a question is found, changed, mended by a finding’s button and saved by keys alone", async ({
  page,
  studio,
}) => {
  await openQuestion(page, studio);
  await tabTo(page, field(page, "Stem"));
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(" at night?");
  await write(page, field(page, "Option D"), "All of the above");
  await expect(button(page, "Take that option out")).toBeVisible();
  await enter(page, button(page, "Take that option out"));
  await expect(field(page, "Option D")).toHaveCount(0);
  await expect(page.getByText(/^Done: Take that option out/)).toBeFocused();

  await enter(page, button(page, "Save"));
  await expect(page.getByText("Saved. Learners see it.")).toBeVisible();
  await expect(button(page, "Save")).toBeFocused();
  const saved = await studio.read(`${mediCal}/questions/by-keys.mdx`);
  expect(saved).toContain("Which door is open at night?");
  expect(saved).not.toContain("garage");
});

test("keys lead into the source and out of it again, both ways, and back to the form", async ({
  page,
  studio,
}) => {
  await openQuestion(page, studio);
  const source = field(page, "Source");
  await tabTo(page, page.getByRole("radio", { name: "Form", exact: true }));
  await press(page, "ArrowRight");
  await expect(source).toBeVisible();
  await expect(page.getByText(/^Escape and then Tab lead out/)).toBeInViewport();
  await tabTo(page, source);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("{/* a word */");
  await page.keyboard.press("Escape");
  await press(page, "Tab");
  await expect(source).not.toBeFocused();
  await tabTo(page, source, "Shift+Tab");
  await press(page, "Escape");
  await press(page, "Shift+Tab");
  await expect(source).not.toBeFocused();
  await tabTo(page, button(page, "Undo"));
  while ((await source.textContent())?.includes("a word")) await press(page, "Enter");
  await tabTo(page, page.getByRole("radio", { name: "Source", exact: true }), "Shift+Tab");
  await press(page, "ArrowLeft");
  await tabTo(page, field(page, "Stem"));
});

test("options and a picture are moved, added and taken out by keys, and the focus stays with them", async ({
  page,
  studio,
}) => {
  await openQuestion(page, studio);
  await chooseFile(page, "Add a picture", "door.png", pngBytes());
  await expect(page.getByRole("dialog", { name: "Add a picture" })).toBeVisible();
  await tabTo(page, field(page, "What does it show?"));
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByLabel("Add a picture").first()).toBeFocused();

  await enter(page, button(page, "Move option A down"));
  await expect(button(page, "Move option B down")).toBeFocused();
  await press(page, "Enter");
  await expect(button(page, "Move option C down")).toBeFocused();
  await expect(field(page, "Option C")).toHaveValue("The one to the yard");
  await enter(page, button(page, "Remove option D"));
  await expect(button(page, "Remove option C")).toBeFocused();
  await enter(page, button(page, "Add an option"));
  await expect(field(page, "Option D")).toBeFocused();
  await enter(page, button(page, "Add a hint"));
  await expect(field(page, "Hint 1")).toBeFocused();
});

test("a file is imported by keys alone, from choosing it to its drafts", async ({ page, studio }) => {
  await openBank(page, studio);
  await enter(page, page.getByRole("link", { name: "Import", exact: true }));
  await expect(heading(page, "1. Choose files")).toBeVisible();
  await chooseFile(page, "Choose files", "empty.txt", new Uint8Array());
  await expect(page.getByText("The file is empty.")).toBeVisible();
  await expect(page.getByLabel("Choose files")).toBeFocused();
  await enter(page, button(page, "Take out empty.txt"));
  await expect(page.getByLabel("Choose files")).toBeFocused();

  const text = `$CATEGORY: Doors

::Bell::What does the bell at the door say?{=Come in ~Go away}

::Knock::Who knocks twice?{=A friend ~A stranger}

::Key::Who has the key at night?{~The guard ~The cook}
`;
  await chooseFile(page, "Choose files", "doors.gift", Buffer.from(text));
  await expect(page.getByText("GIFT, 3 items")).toBeVisible();
  await expect(page.getByLabel("Choose files")).toBeFocused();
  await tabTo(page, page.getByRole("combobox", { name: "Doors", exact: true }));
  await press(page, "ArrowDown");
  await enter(page, button(page, "Compare with the bank"));
  await expect(heading(page, "2. Look and choose")).toBeFocused();

  await enter(page, button(page, "Show as learners see it: Bell"));
  await expect(button(page, "Hide as learners see it: Bell")).toBeFocused();
  await tabTo(page, page.getByRole("checkbox", { name: "Knock" }));
  await press(page, "Space");
  await enter(page, button(page, "Save 2 items"));
  await expect(heading(page, "3. Done")).toBeFocused();
  await enter(page, page.getByRole("link", { name: "Finish the drafts" }));
  await expect(page.getByRole("main")).toBeFocused();
  await enter(page, page.getByRole("link", { name: /^Who has the key/ }));
  await tabTo(page, page.getByRole("checkbox", { name: "A is right" }));
  await press(page, "Space");
  await expect(button(page, "Let it in")).toBeEnabled();
  await tabTo(page, button(page, "Let it in"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A draft: nobody is asked it")).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  expect(await studio.read(`${mediCal}/questions/doors/doors.mdx`)).toContain("Who has the key at night?");
});

test("a bank is made by keys alone, and each mistake leads to its field", async ({ page, studio }) => {
  await page.goto(`${studio.url}/studio`);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type("a guess");
  await enter(page, button(page, "Sign in"));
  await expect(page.getByText("This is not the password.")).toBeVisible();
  await expect(page.getByLabel("Password")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(studio.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await enter(page, page.getByRole("link", { name: "New bank" }));
  await expect(heading(page, "New bank")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();

  await write(page, field(page, "Title"), "Keys only");
  await enter(page, button(page, "Make the bank"));
  await expect(field(page, "Description")).toBeFocused();
  await write(page, field(page, "Description"), "Practice for whoever has no mouse.");
  await write(page, field(page, "Domain 1"), "Doors");
  await write(page, field(page, "Domain 2"), "Windows");
  await enter(page, button(page, "Add a domain"));
  await expect(field(page, "Domain 3")).toBeFocused();
  await enter(page, button(page, "Take out domain 3"));
  await expect(button(page, "Take out domain 2")).toBeFocused();
  await tabTo(page, field(page, "Weight of domain 2 in percent"), "Shift+Tab");
  await write(page, field(page, "Weight of domain 2 in percent"), "40");
  await enter(page, button(page, "Make the bank"));
  await expect(page.getByText("The weights add up to 90, not to 100.")).toBeVisible();
  await expect(field(page, "Weight of domain 1 in percent")).toBeFocused();
  await write(page, field(page, "Weight of domain 1 in percent"), "60");
  await tabTo(page, page.getByRole("checkbox", { name: /^I know how many questions/ }));
  await press(page, "Space");
  await write(page, field(page, "Questions"), "40");
  await write(page, field(page, "Minutes"), "60");
  await enter(page, button(page, "Make the bank"));
  await expect(page.getByText("The bank has no items yet")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});

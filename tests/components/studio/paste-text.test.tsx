import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PasteText } from "@/components/studio/paste-text";

const cards = "warmline\ta line that is no crisis line";
const text = () => screen.getByRole("textbox", { name: /Questions or cards/ }) as HTMLTextAreaElement;
const pressRead = () => userEvent.click(screen.getByText("Read the text"));

function show(isRead: boolean) {
  const onFiles = vi.fn(async (_files: File[]) => isRead);
  render(<PasteText isBusy={false} onFiles={onFiles} />);
  return onFiles;
}

async function paste(): Promise<void> {
  await userEvent.click(text());
  await userEvent.paste(cards);
}

test("what is pasted is read as a file of the name that was given", async () => {
  const onFiles = show(true);
  await paste();
  const name = screen.getByRole("textbox", { name: /A name for it/ });
  await userEvent.clear(name);
  await userEvent.type(name, "My set");
  await pressRead();
  const [file] = onFiles.mock.calls[0]?.[0] ?? [];
  expect(file?.name).toBe("My set.txt");
  expect(file?.size).toBe(cards.length);
});

test("text that could not be read stays", async () => {
  show(false);
  await paste();
  await pressRead();
  expect(text().value).toBe(cards);
});

test("text that was read leaves the field", async () => {
  show(true);
  await paste();
  await pressRead();
  expect(text().value).toBe("");
});

test("nothing is read, and that is said, where nothing was pasted", async () => {
  const onFiles = show(true);
  await pressRead();
  expect(screen.getByText(/There is no text yet/)).toBeTruthy();
  expect(onFiles).not.toHaveBeenCalled();
});

import "@/tests/support/blob-reading";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { InstructorSettings } from "@/components/settings/instructor-settings";
import { responseFileSchema } from "@/lib/responses/response-file";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer } from "@/tests/support/an-event";

const downloads = vi.hoisted(() => ({ downloadFile: vi.fn<(name: string, content: Blob) => void>() }));
vi.mock("@/components/settings/download-file", () => downloads);

const banks = ["demo", "other"].map((id) => ({ id, title: `Exam ${id}`, version: "v1", bytes: 0 }));
const button = () => screen.getByRole("button", { name: "Responses for your instructor" });

async function lastFile() {
  const [name, content] = downloads.downloadFile.mock.calls.at(-1) ?? [];
  return { name, file: responseFileSchema.parse(JSON.parse((await content?.text()) ?? "")) };
}

beforeEach(() => vi.clearAllMocks());

it("makes a file of one exam's answers, and says what is in it", async () => {
  const { record } = await aRecord();
  await record.addForeign([anAnswer({ item: "q1" }), anAnswer({ bank: "other" })]);
  render(<InstructorSettings banks={banks} record={record} />);
  expect(screen.getByText(/Not in the file: your name, notes/)).toBeTruthy();
  await userEvent.click(button());
  expect((await screen.findByRole("status")).textContent).toMatch(/^1 answer is in the file responses-demo-/);
  const { file } = await lastFile();
  expect(file.bank).toBe("demo");
  expect(file.responses.map(({ item }) => item)).toEqual(["q1"]);
});

it("uses the same pseudonym in a later file, and another one for another exam", async () => {
  const { record } = await aRecord();
  await record.addForeign([anAnswer(), anAnswer({ bank: "other" })]);
  render(<InstructorSettings banks={banks} record={record} />);
  await userEvent.click(button());
  const first = (await lastFile()).file.learner;
  await userEvent.click(button());
  expect((await lastFile()).file.learner).toBe(first);
  await userEvent.selectOptions(screen.getByLabelText("Exam"), "other");
  await userEvent.click(button());
  expect((await lastFile()).file).toMatchObject({ bank: "other" });
  expect((await lastFile()).file.learner).not.toBe(first);
});

it("makes no file where there are no answers", async () => {
  const { record } = await aRecord();
  render(<InstructorSettings banks={banks} record={record} />);
  await userEvent.click(button());
  expect((await screen.findByRole("status")).textContent).toMatch(/no answers .* no file was made/);
  expect(downloads.downloadFile).not.toHaveBeenCalled();
});

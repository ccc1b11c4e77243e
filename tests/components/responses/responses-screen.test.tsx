import "@/tests/support/blob-reading";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ResponsesScreen } from "@/components/responses/responses-screen";
import { createRandom } from "@/lib/shared/random";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { anOption, aQuestion } from "@/tests/support/an-item";
import { stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
const drawn = vi.hoisted(() => ({ drawChart: vi.fn(() => ({ destroy: vi.fn() })) }));
vi.mock("@/components/chart/draw-chart", () => drawn);
vi.mock("@/components/chart/watch-appearance", () => ({ watchAppearance: () => () => {} }));

const stem = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const options = [anOption("Tea", true), anOption("Milk"), anOption("Sand")];
const bank = aBank({
  items: [
    ...["q1", "q2", "q3"].map((id) => aQuestion({ id, stem: stem(`What is ${id}?`), options })),
    aQuestion({ id: "odd", stem: stem("What is odd?"), options }),
  ],
});

/** Forty learners: the better they are, the more they know, but for the question `odd`, where they choose Milk. */
function aClass(): File {
  const random = createRandom("class");
  const rows = Array.from({ length: 40 }, (_, at) => {
    const pick = (share: number, right: string, wrong: string) => (random() < share ? right : wrong);
    const known = at / 39;
    return `learner ${at},${pick(known, "A", "B")},${pick(known, "A", "B")},${pick(known, "A", "C")},${pick(known, "B", "A")}`;
  });
  return new File([`learner,q1,q2,q3,odd\n${rows.join("\n")}\n`], "class.csv");
}

async function showWith(...files: File[]) {
  stubFetch(bankParts(bank));
  render(<ResponsesScreen bank={{ id: "demo", version: "v1" }} />);
  await userEvent.upload(screen.getByLabelText("Choose files"), files);
}

beforeEach(() => {
  vi.clearAllMocks();
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true;
  });
  HTMLDialogElement.prototype.close = vi.fn(function (this: HTMLDialogElement) {
    this.open = false;
  });
});

describe("ResponsesScreen", () => {
  it("says what the answers say, the gravest first, in plain words and with ranges", async () => {
    await showWith(aClass());
    expect(await screen.findByText("40 learners, 160 answers to 4 questions, from one file.")).toBeTruthy();
    const table = screen.getByRole("table", { name: /what the answers say/ });
    const [, first] = within(table).getAllByRole("row");
    expect(within(first as HTMLElement).getByRole("button", { name: "What is odd?" })).toBeTruthy();
    expect(within(first as HTMLElement).getByText(/choose B \(“Milk”\): is the key right\?/)).toBeTruthy();
    expect(within(first as HTMLElement).getAllByText(/% \(\d+ % to \d+ %\)/)).toBeTruthy();
  });

  it("is put in order by a column, and says so", async () => {
    await showWith(aClass());
    await userEvent.click(await screen.findByRole("button", { name: "Question" }));
    expect(screen.getByRole("columnheader", { name: "Question" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    const names = () =>
      screen.getAllByRole("button", { name: /^What is/ }).map(({ textContent }) => textContent);
    expect(names()).toEqual(["What is odd?", "What is q1?", "What is q2?", "What is q3?"]);
    await userEvent.click(screen.getByRole("button", { name: "Question" }));
    expect(names()[0]).toBe("What is q3?");
  });

  it("shows who chose what, with a curve, its figures, and the way to the question's editor", async () => {
    await showWith(aClass());
    await userEvent.click(await screen.findByRole("button", { name: "What is odd?" }));
    const dialog = screen.getByRole("dialog", { name: "What is odd?" });
    expect(within(dialog).getByRole("img", { name: "Who chooses what?" })).toBeTruthy();
    expect(within(dialog).getByRole("rowheader", { name: "A (key): Tea" })).toBeTruthy();
    expect(within(dialog).getByRole("link", { name: "Edit this question" }).getAttribute("href")).toBe(
      "/studio/demo/items/odd",
    );
    await vi.waitFor(() => expect(drawn.drawChart).toHaveBeenCalled());
  });

  it("says where there are too few answers", async () => {
    await showWith(new File(["learner,q1\nana,A\n"], "few.csv"));
    expect((await screen.findAllByText("too few answers")).length).toBeGreaterThan(1);
  });

  it("tells of a file that it can't read, and takes the others", async () => {
    await showWith(new File(["hello"], "odd.txt"), aClass());
    expect((await screen.findByRole("alert")).textContent).toContain("odd.txt");
    expect(screen.getByText(/^40 learners/)).toBeTruthy();
  });

  it("takes dropped files, adds them to those that it has, and can start again", async () => {
    await showWith(aClass());
    await screen.findByText(/^40 learners/);
    const zone = screen.getByText(/or drop files with answers here/).parentElement as HTMLElement;
    fireEvent.drop(zone, { dataTransfer: { files: [new File(["learner,q1\nnew,A\n"], "more.csv")] } });
    expect(await screen.findByText(/^41 learners.* from 2 files\.$/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Start again without files" }));
    expect(screen.queryByRole("table")).toBeNull();
  });
});

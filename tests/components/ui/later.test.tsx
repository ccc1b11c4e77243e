import { act, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { later } from "@/components/ui/later";

const Words = () => <p>The part is here.</p>;
let isDown: boolean;
const load = async () => {
  if (isDown) throw new TypeError("Failed to fetch");
  return Words;
};
const online = () => act(async () => void window.dispatchEvent(new Event("online")));

beforeEach(() => {
  isDown = false;
  // React tells of errors that a boundary caught.
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test("a part comes when its code is there", async () => {
  const { Part } = later(load);
  render(<Part />);
  await screen.findByText("The part is here.");
});

test("a part whose code does not arrive says so, leaves its screen alone, and comes with the network", async () => {
  isDown = true;
  const { Part } = later(load);
  render(
    <>
      <p>The screen.</p>
      <Part />
    </>,
  );
  expect((await screen.findByRole("alert")).textContent).toMatch(/^This part could not be loaded\./);
  screen.getByText("The screen.");
  isDown = false;
  await online();
  await screen.findByText("The part is here.");
});

test("an extra whose code does not arrive is not missed", async () => {
  isDown = true;
  const { Part } = later(load, true);
  const { container } = render(<Part />);
  await act(async () => {});
  await act(async () => {});
  expect(container.innerHTML).toBe("");
});

test("an error of the part itself is not taken for code that did not arrive", async () => {
  const broken = later(async () => () => {
    throw new Error("A fault of ours");
  });
  const draw = async () => {
    render(<broken.Part />);
    await act(async () => {});
    await act(async () => {});
  };
  await expect(draw()).rejects.toThrow("A fault of ours");
});

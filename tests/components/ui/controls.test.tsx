import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";

// jsdom has no CSS.escape, which user-event needs to walk through radios.
vi.stubGlobal("CSS", { escape: (text: string) => text });

const themes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

function Theme() {
  const [value, setValue] = useState<"light" | "dark">("light");
  return <SegmentedControl label="Theme" value={value} options={themes} onChange={setValue} />;
}

describe("Button", () => {
  it("does not send the form that it stands in", () => {
    render(<Button>Show hint</Button>);
    expect(screen.getByRole("button", { name: "Show hint" }).getAttribute("type")).toBe("button");
  });
});

describe("SegmentedControl", () => {
  it("is a named group of radios that changes by touch", async () => {
    render(<Theme />);
    expect(screen.getByRole("group", { name: "Theme" })).toBeTruthy();
    await userEvent.pointer({ target: screen.getByText("Dark"), keys: "[TouchA]" });
    expect(screen.getByRole("radio", { name: "Dark" })).toHaveProperty("checked", true);
  });

  it("changes with the arrow keys", async () => {
    render(<Theme />);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("radio", { name: "Dark" })).toHaveProperty("checked", true);
  });
});

describe("fields", () => {
  it("ties an input to its hint and its error", () => {
    render(<TextInput label="Exam date" hint="When you sit it." error="Write a date to come." />);
    const input = screen.getByRole("textbox", { name: "Exam date" });
    const described = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(["When you sit it.", "Write a date to come."]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
  });

  it("leaves an input without an error valid and undescribed", () => {
    render(<TextArea label="Your answer" />);
    const input = screen.getByRole("textbox", { name: "Your answer" });
    expect(input.hasAttribute("aria-invalid")).toBe(false);
    expect(input.hasAttribute("aria-describedby")).toBe(false);
  });

  it("chooses from a select by its label", async () => {
    render(
      <Select label="Domain" defaultValue="all">
        <option value="all">All</option>
        <option value="ethics">Ethics</option>
      </Select>,
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Domain" }), "Ethics");
    expect(screen.getByRole("combobox")).toHaveProperty("value", "ethics");
  });

  it("ticks a checkbox by its words and by Space", async () => {
    render(<Checkbox label="Play sounds" />);
    const box = screen.getByRole("checkbox", { name: "Play sounds" });
    await userEvent.click(screen.getByText("Play sounds"));
    expect(box).toHaveProperty("checked", true);
    await userEvent.keyboard(" ");
    expect(box).toHaveProperty("checked", false);
  });
});

describe("Disclosure", () => {
  it("is closed unless told otherwise", () => {
    render(<Disclosure summary="More">Words</Disclosure>);
    expect(screen.getByText("More").closest("details")?.open).toBe(false);
  });
});

import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { SignIn } from "@/components/studio/sign-in";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

it("puts no password into the address when the form is sent before its script is there", () => {
  render(<SignIn />);
  const form = screen.getByLabelText("Password").closest("form") as HTMLFormElement;
  expect([...new FormData(form).keys()]).toEqual([]);
});

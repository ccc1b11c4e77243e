import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { SignIn } from "@/components/studio/sign-in";

let query = "";
vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => {} }),
  usePathname: () => "/studio/demo",
  useSearchParams: () => new URLSearchParams(query),
}));

it("is a form that works before its script is there, and puts no password into the address", () => {
  render(<SignIn />);
  const field = screen.getByLabelText("Password") as HTMLInputElement;
  field.value = "typed early";
  const form = field.closest("form") as HTMLFormElement;
  expect([form.method, new URL(form.action).pathname]).toEqual(["post", "/api/studio/session"]);
  expect(Object.fromEntries(new FormData(form))).toEqual({ page: "/studio/demo", password: "typed early" });
});

it("says why the server sent the form back", () => {
  query = "sign-in=wrong";
  render(<SignIn />);
  expect(screen.getByText("This is not the password.")).toBeTruthy();
});

it("says nothing for an address that somebody made up", () => {
  query = "sign-in=toString";
  render(<SignIn />);
  expect(screen.getByLabelText("Password").getAttribute("aria-invalid")).toBeNull();
});

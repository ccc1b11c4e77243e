import { describe, expect, it } from "vitest";
import { wrapLabel } from "@/components/chart/wrap-label";

const wrap = (label: string, width: number, lines = 2) =>
  wrapLabel(label, width, (text) => text.length, lines);

describe("wrapLabel", () => {
  it("leaves what fits on one line", () => {
    expect(wrap("Ethics", 10)).toEqual(["Ethics"]);
    expect(wrap("", 10)).toEqual([]);
  });

  it("breaks between words", () => {
    expect(wrap("Harm reduction and crisis", 14)).toEqual(["Harm reduction", "and crisis"]);
  });

  it("keeps a word that is too long whole", () => {
    expect(wrap("Confidentiality today", 5)).toEqual(["Confidentiality", "today"]);
  });

  it("ends in an ellipsis where the lines don't suffice", () => {
    expect(wrap("one two three four", 8, 1)).toEqual(["one two…"]);
    expect(wrap("one two three four five", 8)).toEqual(["one two", "three…"]);
  });
});

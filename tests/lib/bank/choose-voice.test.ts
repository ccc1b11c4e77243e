import { describe, expect, it } from "vitest";
import { chooseVoice, sayNoVoice, type Voice } from "@/lib/bank/choose-voice";

const voice = (lang: string, changes: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...changes,
});

describe("chooseVoice", () => {
  it("takes the region of the bank, then the device's own choice, then the first of the language", () => {
    const us = voice("en-US", { default: true });
    const gb = voice("en_GB");
    expect(chooseVoice([us, gb], "en-GB")).toBe(gb);
    expect(chooseVoice([gb, us], "en")).toBe(us);
    expect(chooseVoice([voice("de-DE", { default: true }), gb], "en")).toBe(gb);
  });

  it("takes no voice of another language", () => {
    expect(chooseVoice([voice("en-US")], "es")).toBeUndefined();
  });

  it("takes no voice that sends the text away", () => {
    expect(chooseVoice([voice("en-US", { localService: false })], "en")).toBeUndefined();
  });
});

describe("sayNoVoice", () => {
  it("is silent when there is a voice", () => {
    expect(sayNoVoice([voice("en-US")], "en")).toBeUndefined();
  });

  it.each<[string, Voice[], string, RegExp]>([
    ["there is none", [], "en", /^This browser has no voice/],
    ["there is none of the language", [voice("en-US")], "es-MX", /^This device has no Spanish voice/],
    ["all are remote", [voice("en-US", { localService: false })], "en", /send each text to another company/],
  ])("says plainly that %s", (_, voices, language, sentence) => {
    expect(sayNoVoice(voices, language)).toMatch(sentence);
  });
});

import { describe, expect, it } from "vitest";
import { aiken } from "@/lib/interop/aiken/format";
import { readAiken } from "@/lib/interop/aiken/read-aiken";
import { formats } from "@/lib/interop/formats";
import { detectFormats } from "@/lib/interop/read-source";
import { aSource, inShort, oneItem, pieces, read, rules } from "@/tests/support/foreign";

const question = "What first?\nA) Ask\nB) Act\nC) Wait\nANSWER: B";

describe("Aiken", () => {
  it.each([
    ["line feeds", "\n"],
    ["returns", "\r"],
    ["both", "\r\n"],
  ])("reads lines that end with %s, with and without a byte order mark", (_, end) => {
    for (const mark of ["", "\ufeff"])
      expect(inShort(oneItem(aiken, mark + question.replaceAll("\n", end)))).toBe(
        "What first? [Ask | *Act | Wait]",
      );
  });

  it("reads UTF-16 and Windows-1252 too, and says when it had to guess", () => {
    const wide = new Uint8Array([0xff, 0xfe, ...[...question].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(readAiken({ name: "q.txt", bytes: wide }).items).toHaveLength(1);
    const latin = Uint8Array.from(question.replace("Ask", "Caf\u00e9"), (sign) => sign.charCodeAt(0));
    const reading = readAiken({ name: "q.txt", bytes: latin });
    expect(reading.notes.map(({ rule }) => rule)).toEqual(["encoding-guessed"]);
    expect(JSON.stringify(reading.items)).toContain("Café");
  });

  it("takes letters A to Z, small ones too, with ) or .", () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const text = `Which?\n${letters.map((letter) => `${letter}. Option ${letter}`).join("\n")}\nANSWER: Z`;
    expect(inShort(oneItem(aiken, text))).toContain("*Option Z");
    expect(inShort(oneItem(aiken, "Which?\na) one\nb) two\nAnswer: a"))).toBe("Which? [*one | two]");
  });

  it("takes stems and options of several lines", () => {
    expect(
      inShort(
        oneItem(aiken, 'A person says:\n\n"I can\'t."\nWhat now?\nA) Ask\nand listen\nB) Act\nANSWER: A'),
      ),
    ).toBe('A person says: "I can\'t." What now? [*Ask and listen | Act]');
  });

  it("takes several letters for several keys", () => {
    expect(oneItem(aiken, question.replace("ANSWER: B", "ANSWER: A, B"))).toMatchObject({ multiple: true });
  });

  it.each([
    ["no-key", "What?\nA) a\nB) b\n"],
    ["aiken-answer", "What?\nA) a\nB) b\nANSWER: D"],
    ["aiken-options", "What?\nA) a\nANSWER: A"],
    ["aiken-options", "Just a line"],
    ["aiken-no-text", "ANSWER: A"],
  ])("%s: the item next to it is read", (rule, text) => {
    expect(rules(aiken, text)).toContain(rule);
    const [, last] = pieces(aiken, `${text}\n\n${question}`).slice(-2);
    expect((last ?? pieces(aiken, `${text}\n\n${question}`).at(-1))?.items.length).toBe(1);
  });

  it("is told from GIFT by what is in the file, whatever it is called", () => {
    expect(detectFormats(aSource(question, "a.gift"), formats)[0]?.id).toBe("aiken");
    expect(detectFormats(aSource("Which?{=a ~b}", "a.xml"), formats)[0]?.id).toBe("gift");
    expect(detectFormats(aSource("Just words.", "a.txt"), formats)).toEqual([]);
  });

  it("keeps the place of each item", () => {
    expect(read(aiken, `${question}\n\n${question}`).items.map(({ place }) => place.line)).toEqual([1, 7]);
  });
});

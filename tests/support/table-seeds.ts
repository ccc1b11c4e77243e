import { ankiTexts, asCsv, blackboardRows, templates } from "./csv-shapes";
import { examView, respondus } from "./numbered-shapes";

/** More texts to spoil, with the format that reads each: shapes as they are published. */
export const shapeSeeds: [format: string, text: string][] = [
  ["csv", `${ankiTexts.notes}a#b\tCloze\tx\t{{c1::a {{c2::b::h}}}} {{c1,2::c}}\t[sound:a.mp3]\tt\n`],
  ["csv", Object.values(blackboardRows).join("\n")],
  ["csv", asCsv([...templates.kahoot, ...templates.quizizz.slice(1)])],
  ["csv", "Soap - cleans\nTowel - dries\nCup - holds\n"],
  ["numbered-text", `${respondus.sequence}\n${respondus.matching}\n${respondus.feedback}`],
  ["numbered-text", examView.apart],
];

const cards = (card: (number: number) => string) =>
  Array.from({ length: 5000 }, (_, index) => card(index)).join("");

/** Texts that are made to keep these readers busy. */
export const hostileShapes: [format: string, text: string][] = [
  ["csv", "#separator:tab\n".repeat(200_000)],
  ["csv", `#html:true\n${"{{c1::".repeat(100_000)}\tb`],
  ["csv", `#html:true\n${"{{c1::a}}".repeat(20_000)}\tb`],
  ["csv", "a\tb\n".repeat(20_000)],
  ["csv", cards((number) => `a ${number} - b\n`)],
  ["csv", cards((number) => `a ${number},b;`)],
  ["csv", `MC\tWhich?${"\tx\tcorrect".repeat(50_000)}`],
  ["csv", `FIB_PLUS\t${"[a]".repeat(50_000)}\ta\tb`],
  ["csv", `question,${"a (".repeat(50_000)}\nb,c`],
  ["csv", `question,"${" - ".repeat(50_000)}"\nb,c`],
  ["numbered-text", "Type: MR\n".repeat(100_000)],
  ["numbered-text", `1. x\nANS: B ${"PTS: 1 ".repeat(50_000)}`],
  ["numbered-text", `1. x\n${"1. ANS: B\n".repeat(20_000)}`],
  ["numbered-text", `1. x\n1. ANS:\n${"more words\n".repeat(20_000)}`],
  ["numbered-text", `${"_".repeat(200_000)} 1. x`],
];

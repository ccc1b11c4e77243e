import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote } from "../fidelity";
import { PictureStore } from "../files/picture-store";
import type { ForeignItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { Refused } from "../refused";
import { childOf, readXml, type XmlElement } from "../xml/read-xml";
import { readQuestion } from "./read-question";
import { numberOf, rawText } from "./xml-texts";

function readCategory(question: XmlElement): string[] {
  return rawText(childOf(question, "category"))
    .replaceAll("//", "\ue000")
    .split("/")
    .map((step) => step.replaceAll("\ue000", "/").trim())
    .filter((step, index) => step !== "" && !/^\$\w+\$$/.test(step) && !(step === "top" && index < 2));
}

/** What concerns the file as a whole: points that differ, and what is said of categories. */
function fileNotes(points: ReadonlySet<number>, described: readonly string[]): FidelityNote[] {
  const notes: FidelityNote[] = [];
  if (points.size > 1)
    notes.push({
      fate: "changed",
      rule: "points",
      message: `Questions gave different points (${[...points].slice(0, 8).join(", ")}); here each counts alike.`,
    });
  if (described.length > 0)
    notes.push({
      fate: "in-part",
      rule: "category-description",
      message: `Descriptions of categories were left out: ${described.slice(0, 8).join(", ")}.`,
      help: "What matters of them belongs into a lesson.",
    });
  return notes;
}

/** Reads Moodle XML, files of 1.x and 2.x to today's. A question that can't be read costs itself alone. */
export function readMoodleXml(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const pictures = new PictureStore();
  const items: ForeignItem[] = [];
  const points = new Set<number>();
  const described: string[] = [];
  let category: string[] = [];
  let number = 0;
  let hasRoot = false;
  readXml(withLineFeeds(text), {
    each: ["question"],
    take(question, around) {
      if (around.some(({ name }) => name === "quiz")) hasRoot = true;
      if (question.attributes.type === "category") {
        category = readCategory(question);
        if (rawText(childOf(question, "info")) !== "") described.push(category.join(" / ") || "(no name)");
        return;
      }
      // A text without a question has no points, and says so with a 0.
      const grade = numberOf(rawText(childOf(question, "defaultgrade")));
      if (grade > 0) points.add(grade);
      const place = { file: source.name, line: question.line, part: `question ${++number}` };
      items.push({ ...readQuestion(question, place, pictures), category });
    },
  });
  if (!hasRoot && items.length === 0)
    throw new Refused(
      "not-moodle-xml",
      "The file is XML, but holds no <quiz> with <question> elements.",
      "In Moodle, export questions as Moodle XML.",
    );
  return { items, files: pictures.files, notes: [...notes, ...fileNotes(points, described)] };
}

import { lessonMetaSchema } from "../bank";
import { readFrontmatter, splitFrontmatter } from "./frontmatter";
import type { ParsedLesson } from "./parsed";
import { createPartContext } from "./part-context";
import { readProse } from "./prose";
import { createReport } from "./report";

/** Reads a lesson: frontmatter and prose with live questions. Never throws. */
export function parseLessonFile(text: string, file: string): ParsedLesson {
  const { yaml, body, bodyOffset, closed } = splitFrontmatter(text);
  const report = createReport(file);
  if (yaml === undefined) {
    report.error(
      closed ? "frontmatter-missing" : "frontmatter-open",
      { line: 1, column: 1 },
      closed ? "The lesson has no frontmatter." : "The frontmatter has no end.",
      closed ? "Start the file with --- then title: … then ---." : "Put a line with --- after it.",
    );
  }
  const frontmatter =
    yaml === undefined ? { value: undefined, places: {} } : readFrontmatter(yaml, lessonMetaSchema, report);
  const { blocks, context } = readProse(body, report.below(bodyOffset), (below) =>
    createPartContext(below, "in a lesson", { checks: true }),
  );
  return {
    meta: frontmatter.value,
    places: frontmatter.places,
    body: blocks,
    images: context.images,
    checkUses: context.checkUses,
    diagnostics: report.diagnostics,
  };
}

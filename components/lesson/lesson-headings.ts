import { inlinePlainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";

/** One line of a lesson's table of contents. */
export interface LessonHeading {
  id: string;
  title: string;
}

/** The headings of the first level in a lesson, in order. */
export function lessonHeadings(body: readonly Block[]): LessonHeading[] {
  return body.flatMap((block) =>
    block.type === "heading" && block.depth === 2
      ? { id: block.id, title: inlinePlainText(block.children) }
      : [],
  );
}

import type { ReactNode } from "react";
import { inSequence } from "@/components/rich-text/in-sequence";
import { RichText } from "@/components/rich-text/rich-text";
import type { Block } from "@/lib/bank/rich-text";
import { LessonContents } from "./lesson-contents";
import { lessonHeadings } from "./lesson-headings";
import { lessonSections } from "./lesson-sections";

interface LessonBodyProps {
  body: readonly Block[];
  bankId: string;
  /** Shows the live question that `<Check>` stands for. */
  renderCheck?: (questionId: string) => ReactNode;
}

/**
 * A section that is not in sight costs a cheap phone nothing until one scrolls near it. What reaches over its edge, such as the
 * outline of a focused option, would be cut off: hence the padding. And no margin of the last block joins that of the next section.
 */
const laterStyle =
  "-mx-3 mt-10 -mb-3 px-3 pb-3 *:last:mb-0 [contain-intrinsic-size:auto_40rem] [content-visibility:auto] print:[content-visibility:visible]";

/** A page of the study guide, at a width that reads. Its title is the page's. */
export function LessonBody({ body, ...settings }: LessonBodyProps) {
  const renderSection = (blocks: Block[], place: number) => (
    <RichText blocks={blocks} {...settings} className={place === 0 ? "" : laterStyle} />
  );
  return (
    <div className="max-w-[65ch]">
      <LessonContents headings={lessonHeadings(body)} />
      {inSequence(lessonSections(body).map(renderSection))}
    </div>
  );
}

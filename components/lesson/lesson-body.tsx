import type { ReactNode } from "react";
import { RichText } from "@/components/rich-text/rich-text";
import type { Block } from "@/lib/bank/rich-text";
import { LessonContents } from "./lesson-contents";
import { lessonHeadings } from "./lesson-headings";

interface LessonBodyProps {
  body: readonly Block[];
  bankId: string;
  /** Shows the live question that `<Check>` stands for. */
  renderCheck?: (questionId: string) => ReactNode;
}

/** A page of the study guide, at a width that reads. Its title is the page's. */
export function LessonBody({ body, bankId, renderCheck }: LessonBodyProps) {
  return (
    <div className="max-w-[65ch]">
      <LessonContents headings={lessonHeadings(body)} />
      <RichText blocks={body} bankId={bankId} renderCheck={renderCheck} />
    </div>
  );
}

import type { Place } from "@/lib/shared/diagnostic";
import { maxCharacters } from "./bounds";
import { allComponents } from "./components";
import { openBraceBefore, openQuote, statementBefore, tagBefore } from "./failure-place";
import { openFence } from "./fences";
import type { MdxFailure } from "./mdx-failure-shape";
import type { Report } from "./report";
import { reportComponent } from "./report-component";

const braceHelp =
  "MDX here is data, not code: write the text itself, or \\{ for a brace that should be shown as one.";

/** Reports an `import` or `export`, whether it is code or a sentence that starts with the word. */
export function reportStatement(report: Report, at: Place | undefined, word: "import" | "export") {
  report.error(
    word,
    at,
    `A line starts with "${word}", which MDX reads as code. Banks hold no code.`,
    `Delete the line, or start the sentence with another word.`,
  );
}

/** Reports an `{expression}`. */
export function reportExpression(report: Report, at: Place | undefined) {
  report.error("expression", at, "A { starts an expression, and banks hold no code.", braceHelp);
}

function reportTagMismatch(failure: MdxFailure, text: string, report: Report) {
  const opened = /`<([^>`]*)>` \((\d+):(\d+)/.exec(failure.reason);
  const closing = /closing tag `<\/([^>`]*)>`/.exec(failure.reason)?.[1];
  const name = opened?.[1] ?? "";
  const openedAt = opened ? { line: Number(opened[2]), column: Number(opened[3]) } : failure.at;
  const fence = closing ? undefined : openFence(text.split("\n"));
  if (fence !== undefined) {
    report.error(
      "unclosed-code",
      { line: fence + 1, column: 1 },
      "The block of code that starts here has no end.",
      "Put the same sign, as in ```, on a line after it.",
    );
  } else if (closing && !name) {
    report.error(
      "tag-in-text",
      failure.at,
      `\`</${closing}>\` stands beside text, but the tag that it closes does not.`,
      "Put both tags on lines of their own.",
    );
  } else if (name && !allComponents.includes(name)) {
    reportComponent(report, name, openedAt, "here");
  } else if (closing && !allComponents.includes(closing)) {
    report.error(
      "unclosed-tag",
      failure.at,
      `\`</${closing}>\` does not close \`<${name}>\`, which was opened on line ${report.place(openedAt).line}.`,
      `Write \`</${name}>\`.`,
    );
  } else {
    report.error(
      "unclosed-tag",
      openedAt,
      `\`<${name}>\` is never closed.`,
      `Add \`</${name}>\` where it ends. A part that takes several lines has its tags on lines of their own.`,
    );
  }
}

/** Reports the tag that a failure lies in when it is none of the format's: then its syntax is beside the point. */
function reportForeignTag(failure: MdxFailure, text: string, report: Report): boolean {
  const tag = tagBefore(text, failure.at);
  if (!tag || allComponents.includes(tag.name)) return false;
  reportComponent(report, tag.name, tag.at, "here");
  return true;
}

function reportCharacter(failure: MdxFailure, text: string, report: Report) {
  const before = failure.at && { line: failure.at.line, column: Math.max(1, failure.at.column - 1) };
  const found = /Unexpected character `(.)`/su.exec(failure.reason)?.[1] ?? "";
  if (found === "!" && failure.reason.includes("before name")) {
    report.error(
      "html-comment",
      before,
      "HTML comments are not part of the format.",
      "Delete the comment, or keep notes in a file beside the bank.",
    );
  } else if (failure.reason.includes("to create a link in MDX")) {
    report.error(
      "bare-link",
      failure.at,
      "An address between < and > is read as a tag.",
      "Write [text](https://address).",
    );
  } else if (failure.reason.includes("before name")) {
    report.error(
      "less-than",
      before,
      "A < starts a tag here, but no tag follows.",
      "Write \\< for a less-than sign.",
    );
  } else if (reportForeignTag(failure, text, report)) {
    // Said.
  } else if (failure.reason.includes("before attribute value")) {
    report.error(
      "attribute-quotes",
      failure.at,
      "An attribute's value is not between quotes.",
      'Put it between double quotes, as in id="my-question".',
    );
  } else {
    report.error(
      "tag-syntax",
      failure.at,
      `The character ${JSON.stringify(found)} can't stand at this place in a tag.`,
      'A tag looks like <Question id="my-question" multiple>.',
    );
  }
}

function reportEnd(failure: MdxFailure, text: string, report: Report) {
  if (failure.reason.includes("in attribute value")) {
    report.error(
      "attribute-quotes",
      openQuote(text) ?? failure.at,
      "The quote that opens an attribute's value has no partner.",
      "Put a quote after the value, on the same line.",
    );
  } else if (!reportForeignTag(failure, text, report)) {
    report.error(
      "unclosed-tag",
      tagBefore(text, failure.at)?.at ?? failure.at,
      "The tag that starts here has no end.",
      "Finish it with >, or write \\< for a less-than sign.",
    );
  }
}

function reportStrayClosing(failure: MdxFailure, report: Report) {
  const before = failure.at && { line: failure.at.line, column: Math.max(1, failure.at.column - 1) };
  report.error(
    "unexpected-closing-tag",
    before,
    "A closing tag has no opening tag before it.",
    "Delete it, or add the opening tag.",
  );
}

/** Puts the MDX parser's failure into this format's words, at the place where the author has to change something. */
export function reportMdxFailure(failure: MdxFailure, text: string, report: Report): void {
  const { ruleId, source, at } = failure;
  if (ruleId === "end-tag-mismatch") reportTagMismatch(failure, text, report);
  else if (source.endsWith("mdxjs-esm")) {
    const { place, word } = statementBefore(text, at);
    reportStatement(report, place, word);
  } else if (source.endsWith("mdx-expression") || ruleId === "acorn") {
    reportExpression(report, openBraceBefore(text, at));
  } else if (ruleId === "unexpected-character") reportCharacter(failure, text, report);
  else if (ruleId === "unexpected-closing-slash") reportStrayClosing(failure, report);
  else if (ruleId === "unexpected-eof") reportEnd(failure, text, report);
  else if (ruleId === "too-deep") {
    report.error(ruleId, at, "Lists, quotes or tags are nested too deeply.", "Flatten the text.");
  } else if (ruleId === "too-long") {
    report.error(
      ruleId,
      at,
      `The text has ${text.length} characters in one piece; at most ${maxCharacters} are read.`,
      "Split it into several items or lessons.",
    );
  } else if (ruleId === "too-many-marks") {
    report.error(
      ruleId,
      at,
      "There are too many *, _ and ~ without a blank line between them.",
      "Put blank lines between paragraphs, or write long rows of marks as code.",
    );
  } else {
    report.error(
      "mdx-syntax",
      at,
      `The text can't be read: ${failure.reason}.`,
      "See docs/authoring.md for how a file is written.",
    );
  }
}

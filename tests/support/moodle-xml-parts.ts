// What questions in Moodle's XML are made of, element for element as Moodle writes them.

interface Head {
  name: string;
  text: string;
  general?: string;
  grade?: string;
  penalty?: string;
  /** Undefined as in files before it existed. */
  idnumber?: string;
  /** How the text is set. */
  format?: string;
  tags?: string[];
}

const cdata = (text: string) => (/[<>&"]/.test(text) ? `<![CDATA[${text}]]>` : text);

/** A file as Moodle writes it. */
export const quizFile = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>\n`;

/** A switch of category, which is a question there. */
export const categoryShape = (path: string, more = "") =>
  `<!-- question: 0  -->\n  <question type="category">\n    <category>\n        <text>${path}</text>\n\n    </category>\n${more}  </question>\n`;

/**
 * A question as Moodle's writer sets it.
 * @param rest what the type has of its own
 * @param isOld as in files of 1.9: only the text says how it is set
 */
export function questionShape(type: string, head: Head, rest: string, isOld = false): string {
  const { name, text, general = "", grade = "1.0000000", penalty = "0.3333333", idnumber, tags } = head;
  const format = ` format="${head.format ?? "html"}"`;
  const tagged = tags
    ? `    <tags>\n${tags.map((tag) => `      <tag><text>${tag}</text></tag>\n`).join("")}    </tags>\n`
    : "";
  return `<!-- question: 123  -->
  <question type="${type}">
    <name>
      <text>${name}</text>
    </name>
    <questiontext${format}>
      <text>${cdata(text)}</text>
    </questiontext>
    <generalfeedback${isOld ? "" : format}>
      <text>${cdata(general)}</text>
    </generalfeedback>
${type === "cloze" ? "" : `    <defaultgrade>${grade}</defaultgrade>\n`}    <penalty>${penalty}</penalty>
    <hidden>0</hidden>
${idnumber === undefined ? "" : `    <idnumber>${idnumber}</idnumber>\n`}${rest}${tagged}  </question>
`;
}

/** An answer as Moodle's writer sets it, or with neither format, as in files of 1.9. */
export const answerShape = (fraction: string, text: string, feedback = "", more = "", isOld = false) =>
  `    <answer fraction="${fraction}"${isOld ? "" : ' format="html"'}>
      <text>${cdata(text)}</text>
      <feedback${isOld ? "" : ' format="html"'}>
        <text>${cdata(feedback)}</text>
      </feedback>
${more}    </answer>
`;
export const oldAnswer = (fraction: string, text: string, feedback = "", more = "") =>
  answerShape(fraction, text, feedback, more, true);

export const combined = (right: string, partly: string, wrong: string, isOld = false) =>
  [
    ["correctfeedback", right],
    ["partiallycorrectfeedback", partly],
    ["incorrectfeedback", wrong],
  ]
    .map(
      ([name, text = ""]) =>
        `    <${name}${isOld ? "" : ' format="html"'}>\n      <text>${cdata(text)}</text>\n    </${name}>\n`,
    )
    .join("");
export const usual = combined(
  "<p>Your answer is correct.</p>",
  "<p>Your answer is partially correct.</p>",
  "<p>Your answer is incorrect.</p>",
);
export const hint = (text: string, more = "", format = ' format="html"') =>
  `    <hint${format}>\n      <text>${text}</text>\n${more}    </hint>\n`;
export const pair = (left: string, right: string, format = ' format="html"') =>
  `    <subquestion${format}>\n      <text>${left}</text>\n      <answer>\n        <text>${right}</text>\n      </answer>\n    </subquestion>\n`;

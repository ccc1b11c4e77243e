import type { Block } from "@/lib/bank/rich-text";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import { toBase64 } from "../files/picture-store";
import type { Writing, Written } from "../format";
import { escapeHtml, richTextToHtml, sectionToHtml } from "../html/rich-text-to-html";
import { ownTags } from "../own-tags";
import { writeClozeCode } from "./cloze-code";

type Notes = FidelityNote[];

/** Text inside of CDATA; an end of CDATA in it is split. Signs that XML has no place for are left out. */
function cdata(text: string): string {
  const clean = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return `<![CDATA[${clean.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

const element = (name: string, content: string) => `    <${name}>${content}</${name}>`;

/** Writes the texts of one question, each with the pictures that it shows. */
class TextWriter {
  constructor(
    private readonly writing: Writing,
    private readonly notes: Notes,
  ) {}

  /**
   * `<text>` and its `<file>`s, from rich text with something behind it.
   * @param blank what stands for a blank, as HTML
   */
  content(blocks: readonly Block[], behind = "", blank?: (answer: string) => string): string {
    const files = new Map<string, Uint8Array>();
    const html = this.html(blocks, files, blank);
    const written = [...files].map(
      ([path, bytes]) =>
        `<file name="${escapeHtml(nameOf(path))}" path="/" encoding="base64">${toBase64(bytes)}</file>`,
    );
    return `<text>${cdata(html + behind)}</text>${written.join("")}`;
  }

  html(blocks: readonly Block[], files: Map<string, Uint8Array>, blank?: (answer: string) => string): string {
    return richTextToHtml(blocks, {
      picture: (src) => {
        const bytes = this.writing.picture(src);
        if (bytes) {
          files.set(src, bytes);
          this.notes.push({
            fate: "changed",
            rule: "picture-inside",
            message: `The picture "${src}" goes along, and gets another file name when it comes back.`,
          });
          return `@@PLUGINFILE@@/${encodeURIComponent(nameOf(src))}`;
        }
        this.notes.push({
          fate: "in-part",
          rule: "picture-missing",
          message: `The picture "${src}" is not in the bank's folder.`,
        });
        return src;
      },
      blank: ({ answer }) => blank?.(answer) ?? "_____",
    });
  }
}

const nameOf = (path: string) => path.replace(/^.*\//, "");

const feedback = (blocks: readonly Block[] | undefined, texts: TextWriter) =>
  blocks ? `<feedback format="html">${texts.content(blocks)}</feedback>` : "";

function answer(percent: number, content: string, rest: string): string {
  return `    <answer fraction="${Number(percent.toFixed(5))}" format="html">${content}${rest}</answer>`;
}

/** What is particular to a type: its name in Moodle, and its elements. */
function particulars({ body }: OutgoingItem, texts: TextWriter): { type: string; lines: string[] } {
  switch (body.kind) {
    case "choice":
      return {
        type: "multichoice",
        lines: [
          element("single", String(body.single)),
          element("shuffleanswers", String(!body.fixed)),
          element("answernumbering", "abc"),
          ...body.options.map((option) =>
            answer(option.fraction * 100, texts.content(option.text), feedback(option.feedback, texts)),
          ),
        ],
      };
    case "true-false":
      return {
        type: "truefalse",
        lines: [
          answer(body.answer ? 100 : 0, "<text>true</text>", feedback(body.ifTrue, texts)),
          answer(body.answer ? 0 : 100, "<text>false</text>", feedback(body.ifFalse, texts)),
        ],
      };
    case "cloze":
      return { type: "cloze", lines: [] };
    case "essay":
    case "card":
      return {
        type: "essay",
        lines: [
          element("responseformat", "editor"),
          element("responserequired", "1"),
          element("responsefieldlines", "10"),
        ],
      };
  }
}

function question(outgoing: OutgoingItem, writing: Writing, notes: Notes): string {
  const { item, body, title } = outgoing;
  const texts = new TextWriter(writing, notes);
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  const { type, lines } = particulars(outgoing, texts);
  const files = new Map<string, Uint8Array>();
  const target = (blocks: readonly Block[]) => texts.html(blocks, files);
  const sections =
    body.kind === "card"
      ? sectionFor("answer", body.back, target)
      : body.kind === "essay"
        ? sectionFor("points", [{ type: "list", ordered: false, items: body.keyPoints }], target) +
          sectionFor("answer", body.answer ?? [], target)
        : "";
  const behind = [...files].map(
    ([path, bytes]) =>
      `<file name="${escapeHtml(nameOf(path))}" path="/" encoding="base64">${toBase64(bytes)}</file>`,
  );
  if (body.kind === "card" || body.kind === "essay")
    notes.push({
      fate: "changed",
      rule: "answer-in-feedback",
      message: `Moodle has no ${body.kind === "card" ? "flashcards" : "short answers to compare with key points"}. It is an essay with the answer in its general feedback.`,
    });
  if (item.kind === "cloze" && JSON.stringify(item.text).includes('"hint"'))
    notes.push({ fate: "in-part", rule: "blank-hint", message: "The hint on a blank was left out." });
  const kind = body.kind === "card" ? "flashcard" : body.kind === "essay" ? "short-answer" : undefined;
  const tags = [...item.tags, ...ownTags(item, kind)];
  const gap = body.kind === "cloze" ? writeClozeCode : undefined;
  return [
    `  <question type="${type}">`,
    `    <name><text>${cdata(title)}</text></name>`,
    `    <questiontext format="html">${texts.content(stem, "", gap)}</questiontext>`,
    `    <generalfeedback format="html">${texts.content(item.explanation ?? [], sections)}${behind.join("")}</generalfeedback>`,
    `    <idnumber>${item.id}</idnumber>`,
    ...lines,
    ...item.hints.map((hint) => `    <hint format="html">${texts.content(hint)}</hint>`),
    ...(tags.length > 0
      ? [`    <tags>${tags.map((tag) => `<tag><text>${escapeHtml(tag)}</text></tag>`).join("")}</tags>`]
      : []),
    "  </question>",
  ].join("\n");
}

function sectionFor(
  name: "points" | "answer",
  blocks: readonly Block[],
  html: (blocks: readonly Block[]) => string,
): string {
  if (blocks.length === 0) return "";
  return sectionToHtml(name, [], { picture: (src) => src }).replace("></div>", `>${html(blocks)}</div>`);
}

/** Writes Moodle XML: what Moodle has a place for where it belongs, the rest in tags and in the general feedback. */
export function writeMoodleXml(writing: Writing): Written {
  const notes = new Map<string, Notes>();
  const parts: string[] = [];
  let domain: string | undefined;
  for (const outgoing of writing.items) {
    const own: Notes = [];
    if (outgoing.item.domain !== domain) {
      domain = outgoing.item.domain;
      const path = [writing.title, writing.domains.get(domain) ?? domain]
        .map((step) => step.replaceAll("/", "//"))
        .join("/");
      parts.push(
        `  <question type="category">\n    <category><text>${cdata(`$course$/top/${path}`)}</text></category>\n  </question>`,
      );
    }
    parts.push(question(outgoing, writing, own));
    if (outgoing.item.allow.length > 0)
      own.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
    notes.set(outgoing.item.id, own);
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join("\n")}\n</quiz>\n`;
  return { bytes: new TextEncoder().encode(text), notes };
}

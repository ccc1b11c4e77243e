import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { classesOf } from "@/app/first-styles.mjs";
import type { ViewKind } from "@/app/view-kind";
import { mediCal } from "./bank";

const exam = `/exams/${mediCal}`;
const ofExam = [
  ...["", "/quiz", "/flashcards", "/day", "/plan", "/practice-exam", "/bookmarks", "/search"],
  ...["/contrast", "/report", "/kept-question", "/no-such-page"],
  ...["/questions/no-such-question", "/lessons/no-such-lesson"],
];
/** The server chooses its first question anew each time. */
export const quickQuiz = `${exam}/quiz?count=5`;
const alone = ["/progress", "/settings", "/start", "/offline", "/no-such-page"];

/** Every page of the study side: those that search engines are told of, and those that a learner's own record fills. */
export async function studyPages(request: APIRequestContext): Promise<string[]> {
  const map = await (await request.get("/sitemap.xml")).text();
  const told = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
  const pages = new Set([...told, ...ofExam.map((path) => exam + path), ...alone]);
  return [...pages, ...Array.from({ length: 12 }, () => quickQuiz)];
}

/** The classes that a page's HTML has before any script of it runs. */
export function classesIn(html: string): string[] {
  const shown = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, "");
  return [...shown.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) =>
    names
      .replace(/&(amp|gt|lt|quot|#x27);/g, (_, sign: string) => signs[sign] ?? "")
      .split(/\s+/)
      .filter((name) => name !== ""),
  );
}

const signs: Record<string, string> = { amp: "&", gt: ">", lt: "<", quot: '"', "#x27": "'" };

/**
 * What draws the content of a bank in each kind of view: another bank may use what the banks here do not. And on home and an exam's
 * page, what the record adds: it may be there before all styles are, and nothing may move when they come.
 */
const drawing: Record<ViewKind, readonly string[]> = {
  home: ["home", "exam", "study", "ui"],
  quiz: ["rich-text", "question"],
  question: ["rich-text", "question"],
  lesson: ["rich-text", "question", "lesson"],
  other: ["rich-text", "question", "flashcard", "lesson", "exam", "study", "ui"],
};

/** The classes of a stylesheet that are named in the code that draws content in a kind of view, and in all which that imports. */
export async function classesForContent(css: string, kind: ViewKind): Promise<string[]> {
  const words = new Set<string>();
  for (const text of (await codeOf(drawing[kind])).values())
    for (const word of text.split(/["'`\s]+/)) words.add(word);
  // Numbers have a point, too.
  return classesOf(css).filter((name) => words.has(name) && !/^\d+$/.test(name));
}

/** The components of some folders, and those which they import from others: a question of a case opens a disclosure of ui. */
async function codeOf(folders: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const add = async (file: string) => {
    if (found.has(file)) return;
    const text = await readFile(file, "utf8");
    found.set(file, text);
    for (const [, from = ""] of text.matchAll(/from "((?:@\/components|\.{1,2})\/[^"]+)"/g)) {
      const named = from.startsWith("@/") ? from.slice(2) : join(dirname(file), from);
      const imported = [`${named}.tsx`, `${named}.ts`].find((path) => existsSync(path));
      if (!imported) throw new Error(`${file} imports "${from}", which is no file of components.`);
      await add(imported);
    }
  };
  for (const folder of folders.map((name) => join("components", name)))
    for (const file of await readdir(folder, { recursive: true }))
      if (/\.tsx?$/.test(file)) await add(join(folder, file));
  return found;
}

/** The address of all styles, which a page's HTML names for browsers without scripts. */
export function stylesAddress(html: string): string {
  const [, address] = /<link rel="stylesheet" href="(\/styles\/[^"]+)"/.exec(html) ?? [];
  if (!address) throw new Error("The page names no stylesheet under /styles.");
  return address;
}

import { z } from "zod";
import type { FidelityNote } from "../fidelity";

/** A question by itself, with the titles of what it stood in. */
export interface Unfolded {
  /** Of the shape of a part: `library`, `params`, and perhaps `subContentId` and `metadata`. */
  content: unknown;
  category: readonly string[];
}

const loose = z.looseObject({}).catch({});
const list = z.array(z.unknown()).catch([]);
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => loose.parse(inner)[name], value);
const listAt = (value: unknown, ...path: string[]) => list.parse(at(value, ...path));
/** The name of a content type without its version. */
export const libraryOf = (content: unknown) => String(at(content, "library") ?? "").split(" ")[0] ?? "";

/** What each type that holds others keeps them in. */
const holders: Record<string, (params: unknown) => unknown[]> = {
  "H5P.QuestionSet": (params) => listAt(params, "questions"),
  "H5P.Column": (params) => listAt(params, "content").map((one) => at(one, "content")),
  "H5P.InteractiveBook": (params) => listAt(params, "chapters").map((one) => at(one, "chapter") ?? one),
  "H5P.CoursePresentation": (params) =>
    listAt(params, "presentation", "slides")
      .flatMap((slide) => listAt(slide, "elements"))
      .filter((element) => at(element, "action") !== undefined)
      .map((element) => ({ ...loose.parse(at(element, "action")), comment: at(element, "solution") })),
  "H5P.InteractiveVideo": (params) => [
    ...listAt(params, "interactiveVideo", "assets", "interactions").map((one) => at(one, "action")),
    ...[at(params, "interactiveVideo", "summary", "task")].filter((task) => task !== undefined),
  ],
  "H5P.BranchingScenario": (params) =>
    listAt(params, "branchingScenario", "content").map((one) => at(one, "type")),
  "H5P.Questionnaire": (params) => listAt(params, "questionnaireElements").map((one) => at(one, "library")),
};

/** Types that are several questions without being parts: where these stand, and what all of them share. */
const series: Record<string, { name: string; shared: readonly string[] }> = {
  "H5P.SingleChoiceSet": { name: "choices", shared: [] },
  "H5P.Summary": { name: "summaries", shared: ["intro"] },
  "H5P.Flashcards": { name: "cards", shared: ["description", "caseSensitive"] },
  "H5P.Dialogcards": { name: "dialogs", shared: ["description"] },
};

/** What is shown and asks nothing. */
const asksNothing =
  /^H5P\.(?:AdvancedText|Text|ContinuousText|Image|ImageSlider|ImageHotspots|ImageJuxtaposition|Video|Audio|Table|Link|Accordion|Shape|Collage|Chart|Timeline|IFrameEmbed|TwitterUserFeed|GoToQuestion|Nil)$/;

/** As deep as a book with a presentation with a video with a set of questions. */
const deepest = 8;

function serialParts(
  content: unknown,
  { name, shared }: { name: string; shared: readonly string[] },
): unknown[] {
  const params = at(content, "params");
  const own = loose.parse(content);
  const common = Object.fromEntries(shared.map((key) => [key, at(params, key)]));
  return listAt(params, name).map((one, index) => {
    const id =
      at(one, "subContentId") ?? (own.subContentId ? `${String(own.subContentId)}-${index + 1}` : undefined);
    return {
      library: own.library,
      params: { ...common, ...loose.parse(one) },
      ...(typeof id === "string" ? { subContentId: id } : {}),
    };
  });
}

/** Where each type must have a list, as it was saved. */
const lists: Record<string, readonly string[]> = {
  "H5P.QuestionSet": ["questions"],
  "H5P.Column": ["content"],
  "H5P.InteractiveBook": ["chapters"],
  "H5P.CoursePresentation": ["presentation", "slides"],
  ...Object.fromEntries(Object.entries(series).map(([library, { name }]) => [library, [name]])),
};

/** Whether a content is of a type that holds a list, and has none. */
export function lacksList(content: unknown): boolean {
  const library = libraryOf(content);
  const path = Object.hasOwn(lists, library) ? lists[library] : undefined;
  return path !== undefined && !Array.isArray(at(content, "params", ...path));
}

const titleOf = (content: unknown) => {
  const title = String(at(content, "metadata", "title") ?? "").trim();
  return title === "" || /^untitled/i.test(title) ? [] : [title.slice(0, 200)];
};

/** Words around the questions of a set, which belong to none of them. */
function hasFrameText(params: unknown): boolean {
  const intro = String(at(params, "introPage", "introduction") ?? "");
  const ending = [...listAt(params, "endGame", "overallFeedback"), ...listAt(params, "overallFeedback")].map(
    (one) => String(at(one, "feedback") ?? ""),
  );
  return [intro, ...ending].some((text) => text.replace(/<[^<>]*>|&nbsp;/g, "").trim() !== "");
}

/** The questions of a content, however deep they stand, and notes on what stands around them. */
export function unfold(main: unknown): { parts: Unfolded[]; notes: FidelityNote[] } {
  const shownOnly = new Map<string, number>();
  const count = (what: string) => shownOnly.set(what, (shownOnly.get(what) ?? 0) + 1);
  let hasFrame = false;
  const visit = (content: unknown, category: readonly string[], depth: number): Unfolded[] => {
    const library = libraryOf(content);
    const params = at(content, "params");
    const serial = Object.hasOwn(series, library) ? series[library] : undefined;
    const inner = depth === 0 ? category : [...category, ...titleOf(content)];
    if (serial) {
      hasFrame ||= hasFrameText(params);
      return serialParts(content, serial).map((part) => ({ content: part, category: inner }));
    }
    const holder = Object.hasOwn(holders, library) ? holders[library] : undefined;
    if (holder && depth < deepest) {
      hasFrame ||= hasFrameText(params);
      if (library === "H5P.InteractiveVideo") count("film");
      return holder(params).flatMap((part) => visit(part, inner, depth + 1));
    }
    if (depth > 0 && asksNothing.test(library)) {
      count(library);
      return [];
    }
    return [{ content, category }];
  };
  const parts = visit(main, [], 0);
  const notes: FidelityNote[] = [];
  if (shownOnly.size > 0)
    notes.push({
      fate: "in-part",
      rule: "asks-nothing",
      message: `What only shows something was left out: ${[...shownOnly].map(([library, count]) => `${count} ${library}`).join(", ")}.`,
      help: "Texts and pictures belong into a lesson, or into the stimulus of a case.",
    });
  if (hasFrame)
    notes.push({
      fate: "in-part",
      rule: "quiz-texts",
      message: "What the set says before its first question and after its last was left out.",
      help: "What learners need of it belongs into a lesson or the bank's text.",
    });
  return { parts, notes };
}

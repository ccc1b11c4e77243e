import type { Place } from "@/lib/shared/diagnostic";
import { nearest } from "@/lib/shared/nearest";
import type { DraftBank, DraftItem } from "../compile/draft-bank";
import { createReport, type Report } from "../parse/report";
import type { Block } from "../rich-text";
import { itemsOf, keepItems, rememberByGroup } from "./item-groups";

interface Tagged {
  domain?: string | undefined;
  sources: string[];
  competencies: string[];
}

function suggest(id: string, known: string[], list: string): string {
  const meant = nearest(id, known);
  if (meant) return `Did you mean "${meant}"?`;
  return known.length > 0
    ? `Use one of: ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}.`
    : `Add it to ${list} in bank.mdx.`;
}

/** Reports domains, sources and competencies that the bank doesn't list. */
function checkTags(
  tagged: Tagged,
  places: Record<string, Place>,
  at: Place,
  bank: DraftBank,
  report: Report,
): void {
  const lists = [
    ["unknown-domain", "domain", "domains", tagged.domain ? [tagged.domain] : []],
    ["unknown-source", "source", "sources", tagged.sources],
    ["unknown-competency", "competency", "competencies", tagged.competencies],
  ] as const;
  for (const [rule, noun, list, ids] of lists) {
    const known = bank.meta[list].map(({ id }) => id);
    for (const id of ids) {
      if (known.includes(id)) continue;
      const attribute = noun === "domain" ? "domain" : list;
      report.error(
        rule,
        places[attribute] ?? at,
        `The ${noun} "${id}" is not in the bank's list of ${list}.`,
        suggest(id, known, list),
      );
    }
  }
}

const idsIn = rememberByGroup((group) => group.map(({ item }) => item.id));

function checkIds(bank: DraftBank): Set<object> {
  const dropped = new Set<object>();
  const ids = new Set<string>();
  for (const one of bank.cases) ids.add(one.case.id);
  let count = bank.cases.length;
  for (const group of bank.groups) {
    count += group.length;
    for (const id of idsIn(group)) ids.add(id);
  }
  if (ids.size === count) return dropped;
  const first = new Map<string, { file: string; at: Place }>();
  const all = [
    ...bank.cases.map((one) => ({ one, id: one.case.id })),
    ...itemsOf(bank).map((one) => ({ one, id: one.item.id })),
  ].sort((a, b) =>
    a.one.file === b.one.file ? a.one.at.line - b.one.at.line : a.one.file < b.one.file ? -1 : 1,
  );
  for (const { one, id } of all) {
    const before = first.get(id);
    if (!before) {
      first.set(id, one);
      continue;
    }
    const where =
      before.file === one.file ? `on line ${before.at.line}` : `in ${before.file}:${before.at.line}`;
    createReport(one.file, bank.diagnostics).error(
      "duplicate-id",
      one.places.id ?? one.at,
      `The id "${id}" is taken: it stands first ${where}.`,
      "Give this one another id. Don't change the id of the older one: learners' progress hangs on it.",
    );
    dropped.add(one);
  }
  return dropped;
}

/** What items may name, as the bank lists it. */
const tagsOf = ({ meta: { domains, sources, competencies } }: DraftBank) =>
  JSON.stringify([domains, sources, competencies].map((list) => list.map(({ id }) => id)));

/** The items of a file that name what `tags` does not have. */
const unsoundIn = rememberByGroup((group, tags) => {
  const [domains, sources, competencies] = (JSON.parse(tags) as string[][]).map((ids) => new Set(ids));
  return group.filter(
    ({ item }) =>
      !domains?.has(item.domain) ||
      item.sources.some((id) => !sources?.has(id)) ||
      item.competencies.some((id) => !competencies?.has(id)),
  );
});

/** The questions of a file that belong to cases. */
const inCases = rememberByGroup((group) =>
  group.filter(({ item }) => item.kind === "question" && item.case !== undefined),
);

/** Takes live questions out of a lesson whose question isn't there. */
function withoutChecks(blocks: Block[], missing: ReadonlySet<string>): Block[] {
  return blocks
    .filter((block) => block.type !== "check" || !missing.has(block.question))
    .map((block) =>
      block.type === "callout" || block.type === "quote"
        ? { ...block, children: withoutChecks(block.children, missing) }
        : block,
    );
}

/**
 * Checks what the parts of a bank say about each other, and takes out what can't stand: the second of two items
 * with one id, an item of an unknown domain, source or competency, the questions of a case that was taken out,
 * a live question that isn't there.
 */
export function checkReferences(bank: DraftBank): void {
  const dropped = checkIds(bank);
  const tags = tagsOf(bank);
  for (const one of bank.groups.flatMap((group) => unsoundIn(group, tags))) {
    checkTags(one.item, one.places, one.at, bank, createReport(one.file, bank.diagnostics));
    dropped.add(one);
  }
  bank.cases = bank.cases.filter((one) => !dropped.has(one));
  const cases = new Set(bank.cases.map((one) => one.case.id));
  const isOfNoCase = ({ item }: DraftItem) =>
    item.kind === "question" && item.case !== undefined && !cases.has(item.case);
  if (dropped.size > 0 || bank.groups.some((group) => inCases(group).some(isOfNoCase)))
    keepItems(bank, (one) => !dropped.has(one) && !isOfNoCase(one));
  if (bank.lessons.length > 0) checkLessons(bank);
}

/** Takes out of lessons what they name and the bank does not have. */
function checkLessons(bank: DraftBank): void {
  const asked = itemsOf(bank).flatMap(({ item }) => (item.kind === "question" ? [item] : []));
  const questions = asked.filter(({ retired }) => !retired).map(({ id }) => id);
  const live = new Set(questions);
  for (const lesson of bank.lessons) {
    const report = createReport(lesson.file, bank.diagnostics);
    if (lesson.meta) {
      checkTags(lesson.meta, lesson.places, { line: 1, column: 1 }, bank, report);
      const known = (list: { id: string }[]) => (id: string) => list.some((one) => one.id === id);
      lesson.meta = {
        ...lesson.meta,
        domain: bank.meta.domains.some((one) => one.id === lesson.meta?.domain)
          ? lesson.meta.domain
          : undefined,
        sources: lesson.meta.sources.filter(known(bank.meta.sources)),
        competencies: lesson.meta.competencies.filter(known(bank.meta.competencies)),
      };
    }
    const missing = lesson.checkUses.filter(({ question }) => !live.has(question));
    for (const { question, at } of missing) {
      report.error(
        "unknown-question",
        at,
        asked.some(({ id }) => id === question)
          ? `The question "${question}" is retired.`
          : `There is no question "${question}" in this bank.`,
        suggest(question, questions, "questions"),
      );
    }
    if (missing.length > 0)
      lesson.body = withoutChecks(lesson.body, new Set(missing.map(({ question }) => question)));
  }
}

import type { Domain, ExamShape } from "@/lib/bank/bank";
import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import type { Pace } from "@/lib/exam/plan-day";
import { type Asked, accidentsOf } from "@/lib/memory/evidence/asked";
import { type Course, shareMarks } from "@/lib/memory/plan/course";

/** An item as a plan looks at it. */
export type PlanItem = Pick<OutlineItem, "id" | "kind" | "concept" | "domain" | "retired" | "case" | "keys">;

/** A bank as a plan looks at it. Its outline is one. */
export interface PlanBank {
  id: string;
  domains: readonly Domain[];
  exam?: ExamShape | undefined;
  items: readonly PlanItem[];
}

/** A bank's concepts, numbered. */
export interface ConceptIndex {
  /** Ids of the concepts that can be asked, in the bank's order. */
  concepts: string[];
  /** By concept: its items that can be asked, in the bank's order. */
  faces: PlanItem[][];
  /** By concept: the place of its domain. One with items in several domains counts in that of its first. */
  domainOf: number[];
}

/** Numbers a bank's concepts. */
export function indexConcepts({ items, domains }: Pick<PlanBank, "items" | "domains">): ConceptIndex {
  const placeOf = new Map(domains.map(({ id }, place) => [id, place]));
  const numbers = new Map<string, number>();
  const index: ConceptIndex = { concepts: [], faces: [], domainOf: [] };
  for (const item of items) {
    if (item.retired) continue;
    const number = numbers.get(item.concept);
    if (number !== undefined) {
      index.faces[number]?.push(item);
      continue;
    }
    numbers.set(item.concept, index.concepts.length);
    index.concepts.push(item.concept);
    index.faces.push([item]);
    index.domainOf.push(placeOf.get(item.domain) ?? 0);
  }
  return index;
}

/**
 * The options of a question that was not answered yet: the outline does not say. Most questions here have four; with two
 * keys it is mostly two of five.
 */
const usualOptions = { single: 4, multiple: 5 };

/** The chances of an accident with an item, as far as its outline tells. */
export function accidentsOfItem({ kind, keys }: Pick<PlanItem, "kind" | "keys">) {
  return accidentsOf(askedBy(kind, keys.length));
}

function askedBy(kind: PlanItem["kind"], keys: number): Asked {
  switch (kind) {
    case "question":
      return keys > 1
        ? { kind: "multiple-response", options: Math.max(usualOptions.multiple, keys + 1), keys }
        : { kind: "recognition", options: usualOptions.single };
    case "cloze":
      return { kind: "cloze" };
    case "short-answer":
      return { kind: "free-recall" };
    case "flashcard":
      return { kind: "self-rated" };
  }
}

/** The item whose turn it is: a concept's faces take turns, questions and cards alike, one a response. */
export function faceOf({ faces }: ConceptIndex, concept: number, responses: number): PlanItem {
  const ofConcept = faces[concept] ?? [];
  const face = ofConcept[responses % ofConcept.length];
  if (!face) throw new Error("Inconsistent: a concept without an item was numbered.");
  return face;
}

/**
 * What there is to learn. Concepts that the learner left out bring no marks, so that no time goes to them.
 * @param responses by concept: how often it came up
 */
export function courseOf(
  index: ConceptIndex,
  bank: Pick<PlanBank, "domains">,
  { responses, pace, suspended }: { responses: Uint16Array; pace: Pace; suspended: ReadonlySet<string> },
): Course {
  const size = index.concepts.length;
  const marks = shareMarks(
    index.domainOf,
    bank.domains.map(({ weight }) => weight),
  );
  const seconds = new Float64Array(size);
  const guess = new Float64Array(size);
  index.concepts.forEach((concept, place) => {
    const face = faceOf(index, place, responses[place] ?? 0);
    seconds[place] = pace[face.kind];
    guess[place] = accidentsOfItem(face).guess;
    if (suspended.has(concept)) marks[place] = 0;
  });
  return { marks, seconds, guess };
}

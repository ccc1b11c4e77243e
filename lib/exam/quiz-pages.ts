import { createRandom, shuffle } from "@/lib/shared/random";
import { defaultQuizRequest, type QuizRequest } from "./quiz-request";

/** A page holds 256 to 512 items, so a domain has many of them on each. */
const questionsAPage = 20;

/** Pages beside those, for what the learner needs to see again. */
const needyPages = 2;

/** What decides which pages of a bank's outline a quiz is chosen from. */
export interface QuizPagesInput {
  request: QuizRequest;
  /** How many pages the outline has. */
  pages: number;
  /** Decides where the request has no seed of its own. */
  seed: string;
  /** Pages with items that the learner missed or is due to see, the most needed first. */
  needed: readonly number[];
}

/**
 * The pages of a bank's outline that a quiz is chosen from, by their places, ascending. A quiz by count alone takes
 * some pages by chance, as items are spread over the pages by chance too, and up to two for what is needed most. Any
 * other wish may be about every item, and a shared paper must be the same for everybody: all pages.
 */
export function chooseQuizPages({ request, pages, seed, needed }: QuizPagesInput): number[] {
  const all = Array.from({ length: pages }, (_, place) => place);
  if (!isPlain(request)) return all;
  const drawn = shuffle(all, createRandom(`pages/${seed}`)).slice(
    0,
    Math.min(Math.max(1, pages - 1), Math.ceil(request.count / questionsAPage)),
  );
  const extra = [...new Set(needed)].filter((place) => !drawn.includes(place)).slice(0, needyPages);
  return [...drawn, ...extra].sort((a, b) => a - b);
}

function isPlain({ domains, kinds, seed, items, retry }: QuizRequest): boolean {
  return (
    domains.length === 0 &&
    kinds.join() === defaultQuizRequest.kinds.join() &&
    seed === null &&
    items.length === 0 &&
    retry === null
  );
}

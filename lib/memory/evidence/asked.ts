/** How a concept was asked for. It decides how far an answer can be right, or wrong, by accident. */
export type Asked =
  | { kind: "recognition"; options: number }
  | { kind: "multiple-response"; options: number; keys: number }
  | { kind: "cloze" }
  | { kind: "free-recall" }
  /** A flashcard: the learner looks at the answer and judges. Only here is there nothing to correct for. */
  | { kind: "self-rated" }
  /** A flashcard that was looked at, answer and all, without a word on whether it was remembered. */
  | { kind: "seen" };

/** The chances of an accident, both from 0 to 1. */
export interface Accidents {
  /** Of being right without knowing: the lower asymptote of the three-parameter logistic model (A. Birnbaum 1968). */
  guess: number;
  /** Of being wrong in spite of knowing: the slip of Bayesian knowledge tracing (A. T. Corbett and J. R. Anderson 1995). */
  slip: number;
}

/** Our own estimates of misreading, mistyping and half-remembered wording. docs/memory-model.md says what they rest on. */
const slips: Record<Asked["kind"], number> = {
  recognition: 0.03,
  "multiple-response": 0.08,
  cloze: 0.08,
  "free-recall": 0.05,
  "self-rated": 0,
  seen: 0,
};

/** What the words around a blank give away, and what a generous judge lets pass. Ours, as well. */
const clozeGuess = 0.05;
const freeRecallGuess = 0.02;

/**
 * The chances of an accident for a way of asking.
 * @param struck how many options the learner had ruled out: who knows no more than that guesses among the others
 */
export function accidentsOf(asked: Asked, struck = 0): Accidents {
  return { guess: guessOf(asked, Math.max(0, struck)), slip: slips[asked.kind] };
}

function guessOf(asked: Asked, struck: number): number {
  switch (asked.kind) {
    case "recognition":
      // Two options are left at least: with one, nothing would have been asked.
      return 1 / Math.max(2, asked.options - struck);
    case "multiple-response":
      return 1 / waysToChoose(Math.max(asked.keys + 1, asked.options - struck), asked.keys);
    case "cloze":
      return clozeGuess;
    case "free-recall":
      return freeRecallGuess;
    case "self-rated":
      return 0;
    case "seen":
      // Anybody can go on to the next card. Only how long they looked before the answer says a little.
      return 1;
  }
}

/** How many different sets of `size` there are among `of`. */
function waysToChoose(of: number, size: number): number {
  let ways = 1;
  for (let index = 1; index <= size; index++) ways = (ways * (of - size + index)) / index;
  return ways;
}

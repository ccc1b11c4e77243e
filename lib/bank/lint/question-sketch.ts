/** The parts of a question that an example of a lint rule sets. What is left out is sound (see `sketchToMdx`). */
export interface QuestionSketch {
  /** What the example shows. */
  about: string;
  /** Frontmatter of the bank, one key a line, in place of the sound one's. */
  bank?: string;
  /** Attributes beside the id and the sources, as an author writes them. */
  attributes?: string;
  /** Ids of sources. An empty text leaves the attribute out. */
  sources?: string;
  stem?: string;
  /** Each with its mark: "[x] A key", "[ ] A distractor". */
  options?: string[];
  /** A rationale for each option, in order. An empty one is left out. */
  rationales?: string[];
  hints?: string[];
  /** An empty one is left out. */
  explanation?: string;
}

const sound = {
  sources: "guide",
  attributes: 'difficulty="apply"',
  stem: "Ana says that her week was long. Which reply asks an open question?",
  options: ['[ ] "You look worn out."', '[x] "What made it long?"', '[ ] "Was it your boss?"'],
  hints: ["Look for the one that can be answered at length."],
  explanation:
    "A question is open when yes and no are no answers to it, so the other person chooses the road.",
};

/** MDX of a question with the parts of a sketch. */
export function sketchToMdx(id: string, sketch: Partial<QuestionSketch>): string {
  const { attributes, sources, stem, options, hints, explanation } = { ...sound, ...sketch };
  const rationales =
    sketch.rationales ?? options.map((_, index) => `Reason number ${index + 1} stands here.`);
  const lines = options.flatMap((option, index) =>
    rationales[index] ? [`- ${option}`, `  > ${rationales[index]}`] : [`- ${option}`],
  );
  return [
    `<Question id="${id}" ${sources ? `sources="${sources}" ` : ""}${attributes}>`,
    stem,
    lines.join("\n"),
    ...hints.map((hint) => `<Hint>${hint}</Hint>`),
    ...(explanation ? [`<Explanation>\n${explanation}\n</Explanation>`] : []),
    "</Question>",
  ].join("\n\n");
}

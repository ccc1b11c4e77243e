/** A valid `bank.mdx` with the domains ethics and crisis, the source guide and the competency listening. */
export function aBankFile(): string {
  return `---
title: A bank
description: A sound bank.
language: en
domains:
  - { id: ethics, title: Ethics, weight: 60 }
  - { id: crisis, title: Crisis, weight: 40 }
competencies:
  - { id: listening, title: Listening }
sources:
  - { id: guide, title: The guide, asOf: 2026-01-31 }
---

A landing text.
`;
}

/** A valid question file: frontmatter that names a domain and a source, then the items. */
export function anItemFile(...items: string[]): string {
  return `---\ndomain: ethics\nsources: guide\ndifficulty: apply\n---\n\n${items.join("\n\n")}\n`;
}

/** MDX of a valid question that no lint rule has anything to say about. */
export function aQuestionText(id: string, stem = "Which of these comes first?"): string {
  return `<Question id="${id}">

${stem}

- [ ] The first option
  > Why the first is wrong.
- [x] The second option
  > Why the second is right.

<Hint>What has to be there for the others?</Hint>

<Explanation>
What to remember.
</Explanation>

</Question>`;
}

/** MDX of a valid flashcard. */
export function aFlashcardText(id: string, front = "The front.", answer = "The back."): string {
  return `<Flashcard id="${id}">\n\n${front}\n\n<Answer>\n${answer}\n</Answer>\n\n</Flashcard>`;
}

/** The files of a content folder with one valid bank, `demo`: the questions `one` and `two`, and a lesson. */
export function aContentFolder(): Record<string, string> {
  return {
    "demo/bank.mdx": aBankFile(),
    "demo/questions/one.mdx": anItemFile(aQuestionText("one")),
    "demo/questions/two.mdx": anItemFile(aQuestionText("two")),
    "demo/lessons/first.mdx": '---\ntitle: First\n---\n\nText.\n\n<Check question="one"/>\n',
  };
}

import type { NewItem } from "./new-item";
import { openTag } from "./open-tag";

/** A question with four options, a reason under each, a hint and an explanation. */
export function questionTemplate({ id, domain }: NewItem): string {
  return `${openTag("Question", { id, domain, difficulty: "apply" })}

Describe a situation in one or two sentences. Which question do you ask about it?

- [ ] A wrong option that sounds sensible
  > What is true about it, and where it goes wrong.
- [x] The right option, as long as the rest
  > Why this is the best of the four.
- [ ] A mistake that people really make
  > What somebody who chooses this has mixed up.
- [ ] A third wrong option, in the same style
  > Why it does not fit this situation.

<Hint>What should one think of first?</Hint>

<Explanation>
What to remember from this question, and why.
</Explanation>

</Question>`;
}

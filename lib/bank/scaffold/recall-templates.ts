import type { NewItem } from "./new-item";
import { openTag } from "./open-tag";

/** A flashcard: one thing to remember. */
export function flashcardTemplate({ id, domain }: NewItem): string {
  return `${openTag("Flashcard", { id, domain })}

What is the one thing to remember here, asked as a question?

<Answer>
The answer, as short as it can be said.
</Answer>

</Flashcard>`;
}

/** A sentence with a blank. */
export function clozeTemplate({ id, domain }: NewItem): string {
  return `${openTag("Cloze", { id, domain })}

Write a whole sentence here and put the <Blank>word to recall</Blank> between the tags.

</Cloze>`;
}

/** A prompt that is answered in one's own words. */
export function shortAnswerTemplate({ id, domain }: NewItem): string {
  return `${openTag("ShortAnswer", { id, domain })}

What should somebody be able to explain in two or three sentences?

<KeyPoints>
- The first thing that a good answer says
- The second thing that a good answer says
</KeyPoints>

<Answer>
A model answer that makes both points.
</Answer>

</ShortAnswer>`;
}

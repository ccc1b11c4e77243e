import type { NewItem } from "./new-item";
import { openTag } from "./open-tag";
import { questionTemplate } from "./question-template";

/** A shared situation with one question. Its id is the case's with a number. */
export function caseTemplate({ id, domain, title }: NewItem): string {
  return `${openTag("Case", { id, title, domain })}

<Stimulus>
Tell the situation that the questions share: who, where, and what has happened.
</Stimulus>

${questionTemplate({ id: `${id}-1` })}

</Case>`;
}

/** A page of the study guide. */
export function lessonTemplate({ title, domain }: { title: string; domain: string }): string {
  return `---
title: ${JSON.stringify(title)}
domain: ${domain}
---

Say in a sentence or two what one can do after this page.

## The first idea

Explain it in short paragraphs, with an example.

<Callout kind="tip" title="Remember">
The one sentence that should stay.
</Callout>
`;
}

/** The `bank.mdx` of a new bank, with one domain to start from. */
export function bankTemplate({ title }: { title: string }): string {
  // A JSON string is a YAML string too, whatever is in it.
  return `---
title: ${JSON.stringify(title)}
description: Say in one or two sentences which exam this is for.
language: en
# The exam's shape, where it is known:
# exam: { items: 100, minutes: 120 }
# The exam's topics and their share in percent. The weights sum to 100.
domains:
  - { id: general, title: General, weight: 100 }
# Where the facts come from. Items name these ids.
# sources:
#   - { id: exam-guide, title: "Candidate guide", url: "https://example.org/guide", asOf: 2026-01-31 }
---

## What this bank is

Say who it is for, what it covers and where the questions come from.
`;
}

import { expect, test } from "vitest";
import { inspectFile } from "@/lib/bank/edit/inspect-file";

const rules = (path: string, text: string, only?: string) =>
  inspectFile(path, text, only).map(({ rule }) => rule);

test("each kind of file is read as what it is", () => {
  const sheet =
    "---\r\ntitle: A\ndescription: B\nlanguage: en\ndomains:\n  - { id: a, title: A, weight: 90 }\n---\n";
  expect(rules("bank.mdx", `\ufeff${sheet}`)).toEqual(["weights-sum"]);
  expect(rules("bank.mdx", sheet.replace("90", "100"))).toEqual([]);
  expect(rules("lessons/a.mdx", "No frontmatter")).toEqual(["frontmatter-missing"]);
  const item = '<Question id="a">\n\nWhich?\n\n- [ ] a\n- [ ] b\n\n</Question>\n';
  expect(rules("questions/a.mdx", item, "general")).toEqual(["no-key"]);
  expect(rules("questions/a.mdx", item.replace("[ ]", "[x]"), "general")).toEqual([]);
});

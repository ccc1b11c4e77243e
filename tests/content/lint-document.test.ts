import { expect, test } from "vitest";
import { lintDocument } from "./lint-document";

test("docs/lint.md says what the rules say (npx vitest run tests/content/lint-document.test.ts -u writes it anew)", async () => {
  await expect(lintDocument()).toMatchFileSnapshot("../../docs/lint.md");
});

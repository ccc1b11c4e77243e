import { expect, test } from "vitest";
import { knownNames } from "@/lib/interop/html/html-names";
import { escapeLooseSigns } from "@/lib/interop/html/parse-html";
import fc from "@/tests/support/fast-check";

/** The same as one expression: short to read, and slow, since it tries a hundred names at each sign. */
const looseSign = new RegExp(
  `<(?!/?(?:${[...knownNames].join("|")}|[a-z]+:[a-z]+)(?:\\s*/?>|\\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"']){0,2000}>)|!--|!\\[CDATA\\[|!doctype|\\?xml)`,
  "gi",
);

test("a sign that opens no element is text, as one slow expression has it", () => {
  const piece = fc.constantFrom(
    ...[
      "<",
      "</",
      ">",
      "/>",
      " ",
      "b",
      "P",
      "strong",
      "h1",
      "br",
      "o:p",
      "x",
      "1",
      '"',
      "'",
      "a=",
      "!--",
      "?xml",
    ],
    ...["!doctype", "![CDATA[", "é", "\n", "/", "-", "img src='a'", "<p>", "</b>", "x <y"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join("");
      expect(escapeLooseSigns(html)).toBe(html.replace(looseSign, "&lt;"));
    }),
    { numRuns: 3000 },
  );
});

test("many signs that open nothing take no longer than their length", () => {
  const begun = performance.now();
  escapeLooseSigns("<".repeat(200_000));
  escapeLooseSigns('<p "'.repeat(20_000));
  expect(performance.now() - begun).toBeLessThan(3000);
});

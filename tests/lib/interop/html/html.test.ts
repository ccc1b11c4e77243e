import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "@/lib/interop/fidelity";
import { htmlToRichText } from "@/lib/interop/html/html-to-rich-text";
import { richTextToHtml } from "@/lib/interop/html/rich-text-to-html";
import fc from "@/tests/support/fast-check";

function convert(html: string): { blocks: Block[]; notes: FidelityNote[] } {
  const notes: FidelityNote[] = [];
  const picture = (address: string) => (address.includes("known") ? "images/known.png" : undefined);
  return { blocks: htmlToRichText(html, { notes, picture }), notes };
}

/** Back as HTML, which is shorter to read than a tree. */
const again = (html: string) => richTextToHtml(convert(html).blocks, { picture: (src) => src });
const rulesOf = (html: string) => convert(html).notes.map(({ rule }) => rule);

describe("HTML as rich text", () => {
  it.each([
    ["plain words", "<p>plain words</p>"],
    ["<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"],
    ["a<b> b </b>c", "<p>a <strong>b</strong> c</p>"],
    ["one<br>two<br><br>three", "<p>one<br>two</p><p>three</p>"],
    ["<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"],
    ["<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p><p><strong>b</strong></p>"],
    ['<span style="font-weight: bold">a</span>', "<p><strong>a</strong></p>"],
    [
      "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
      "<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>",
    ],
    ['<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    ["<pre>a\n  b</pre>", "<pre><code>a\n  b</code></pre>"],
    ["<h1>a</h1><h6>b</h6>", "<h2>a</h2><h4>b</h4>"],
    ["<blockquote>a</blockquote>", "<blockquote><p>a</p></blockquote>"],
    ["H<sub>2</sub>O, m<sup>2</sup>, x<sup>n+k</sup>", "<p>H₂O, m², x^(n+k)</p>"],
    ['<a href="https://example.org/a b">a</a>', '<p><a href="https://example.org/a%20b">a</a></p>'],
    ["a&nbsp;b &lt;c&gt; &eacute;", "<p>a b &lt;c&gt; é</p>"],
    ["x <y and z> List<String>", "<p>x &lt;y and z&gt; List&lt;String&gt;</p>"],
    ["a\u0000\u202eb\ud800c", "<p>ab\ufffdc</p>"],
    ["<q>a</q> <kbd>Esc</kbd>", "<p>“a” <code>Esc</code></p>"],
    ["<table><tr><td>only</td></tr></table>", "<p>only</p>"],
    ["", ""],
  ])("%s", (html, expected) => {
    expect(again(html)).toBe(expected);
  });

  it("reads tables, with a head of their own or the first row", () => {
    const withHead =
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><p>2</p></td></tr></tbody></table>";
    expect(again(withHead)).toContain("<th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td>");
    expect(rulesOf("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")).toEqual([
      "table-without-head",
    ]);
    expect(rulesOf('<table><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></table>')).toEqual([
      "merged-cells",
    ]);
  });

  it.each([
    ["look", '<span style="color: red">a</span>'],
    ["look", "<u>a</u>"],
    ["link-dropped", '<a href="javascript:alert(1)">a</a>'],
    ["link-dropped", '<a href="java&#10;script:alert(1)">a</a>'],
    ["link-dropped", '<a href="page.html">a</a>'],
    ["media", "<iframe src='https://example.org'></iframe>"],
    ["media", "<svg><script>alert(1)</script></svg>"],
    ["media", "<math><mi>x</mi></math>"],
    ["raised-text", "m<sup>2</sup>"],
    ["formula", "\\(x^2\\)"],
    ["picture-without-words", '<img src="known.png">'],
    ["list-letters", '<ol type="a"><li>a</li></ol>'],
  ])("notes %s", (rule, html) => {
    expect(rulesOf(html)).toEqual([rule]);
  });

  it.each([
    "<script>alert(1)</script>",
    "<style>p{}</style>",
    "<img src=x onerror=alert(1)>",
    "<p onclick='alert(1)'></p>",
    "<object data='x'>alert</object>",
    "<!-- alert -->",
  ])("lets nothing run: %s", (html) => {
    expect(again(html)).not.toContain("alert");
  });

  it("is not divided by an element that holds nothing", () => {
    expect(again("<b>a<sup></sup>b</b>")).toBe("<p><strong>ab</strong></p>");
    expect(again("<b><img src=known><sub></sub>b</b>").match(/<strong>/g)).toHaveLength(1);
  });

  it("gives the same again from what it gave, whatever the input", () => {
    const piece = fc.constantFrom(
      ..."<b>,</b>,<i>,</i>,<p>,</p>,<ul>,<li>,</ul>,<table>,<tr>,<td>,</table>,<a href='https://a.org'>,</a>,<br>,<pre>,</pre>,<div>,</div>,<,>,&amp;,&lt;,&,<img src=known>,<sup>,</sup>,<!--,-->,<script>,</script>".split(
        ",",
      ),
      ..."a,b c, ,\n,\u00a0,{x},*,_,`,é".split(","),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const html = again(parts.join(""));
        expect(again(html)).toBe(html);
      }),
      { numRuns: 300 },
    );
  });

  it("bounds depth, length and time", () => {
    const begun = performance.now();
    convert("<div>".repeat(50_000));
    convert("<b><i>".repeat(20_000));
    convert('<a "'.repeat(50_000));
    convert("<".repeat(300_000));
    convert("&amp;".repeat(100_000));
    expect(rulesOf("x".repeat(300_000))).toEqual(["text-too-long"]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

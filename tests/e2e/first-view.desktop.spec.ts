import { readFile, writeFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { mediCal } from "./support/bank";
import { classesForContent, classesIn, quickQuiz, studyPages } from "./support/first-view";

const listed = "app/first-view-classes.json";
const atOnce = 8;

test("the styles that come first have every class that a page's HTML has", async ({ request }) => {
  const pages = await studyPages(request);
  const found = new Map<string, string>();
  for (let at = 0; at < pages.length; at += atOnce) {
    await Promise.all(
      pages.slice(at, at + atOnce).map(async (path) => {
        for (const name of classesIn(await (await request.get(path)).text())) found.set(name, path);
      }),
    );
  }
  const [, css = ""] = /<style id="all-styles">([^<]*)/.exec(await (await request.get("/")).text()) ?? [];
  for (const name of await classesForContent(css)) found.set(name, found.get(name) ?? "what draws content");
  const names = [...found.keys()].sort();
  expect(names.length).toBeGreaterThan(200);
  // Asked for as the documents' pictures are: the list is made anew.
  if (process.env.REHEARSE_FIRST_VIEW === "1") await writeFile(listed, `${JSON.stringify(names, null, 2)}\n`);
  const known = new Set<string>(JSON.parse(await readFile(listed, "utf8")));
  const missing = names.filter((name) => !known.has(name)).map((name) => `${name} on ${found.get(name)}`);
  expect(missing, `REHEARSE_FIRST_VIEW=1 writes ${listed} anew.`).toEqual([]);
});

/** What looks different, by the browser's own reckoning, once the styles at the page's end are taken away. */
function changedWithout(page: Page, styles: string): Promise<{ looked: number; changed: string[] }> {
  return page.evaluate((id) => {
    const elements = [...document.body.querySelectorAll(":not(style, script, template)")];
    const look = () =>
      elements.flatMap((element) =>
        [undefined, "::before", "::after"].map((part) => {
          const style = getComputedStyle(element, part);
          // What a variable holds shows where it is used.
          const names = [...style].filter((name) => !name.startsWith("--"));
          const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
          return `${element.tagName} ${element.className} ${part ?? ""}\n${values.join("\n")}`;
        }),
      );
    const before = look();
    document.getElementById(id)?.remove();
    return { looked: before.length, changed: look().filter((after, at) => after !== before[at]) };
  }, styles);
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  const exam = `/exams/${mediCal}`;
  const paths = ["/", exam, quickQuiz, `${exam}/lessons/recovery-and-wrap`, "/settings"];
  for (const path of paths)
    for (const width of [390, 1280])
      test(`${path} looks the same before all styles are there, ${width} pixels wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await expect(page.locator("#all-styles")).toHaveCount(1);
        const { looked, changed } = await changedWithout(page, "all-styles");
        expect(looked).toBeGreaterThan(100);
        expect(changed).toEqual([]);
      });
});

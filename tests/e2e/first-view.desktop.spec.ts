import { readFile, writeFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { type ViewKind, viewKind, viewKinds } from "@/app/view-kind";
import { mediCal } from "./support/bank";
import { classesForContent, classesIn, quickQuiz, studyPages, stylesAddress } from "./support/first-view";

const listed = "app/first-view-classes.json";
const atOnce = 8;

const htmlOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text();

test("the styles that come first have every class that a page's HTML has", async ({ request }) => {
  const css = await htmlOf(request, stylesAddress(await htmlOf(request, "/")));
  const found = new Map<ViewKind, Map<string, string>>();
  for (const kind of viewKinds)
    found.set(
      kind,
      new Map((await classesForContent(css, kind)).map((name) => [name, "what draws content"])),
    );
  const pages = await studyPages(request);
  for (let at = 0; at < pages.length; at += atOnce) {
    await Promise.all(
      pages.slice(at, at + atOnce).map(async (path) => {
        const { pathname } = new URL(path, "http://localhost");
        for (const name of classesIn(await htmlOf(request, path)))
          found.get(viewKind(pathname))?.set(name, path);
      }),
    );
  }
  const names = Object.fromEntries([...found].map(([kind, classes]) => [kind, [...classes.keys()].sort()]));
  for (const kind of viewKinds) expect(names[kind]?.length, kind).toBeGreaterThan(80);
  // Asked for as the documents' pictures are: the lists are made anew.
  if (process.env.REHEARSE_FIRST_VIEW === "1") await writeFile(listed, `${JSON.stringify(names, null, 2)}\n`);
  const known: Record<string, string[]> = JSON.parse(await readFile(listed, "utf8"));
  const missing = [...found].flatMap(([kind, classes]) =>
    [...classes]
      .filter(([name]) => !known[kind]?.includes(name))
      .map(([name, at]) => `${kind}: ${name}, ${at}`),
  );
  expect(missing, `REHEARSE_FIRST_VIEW=1 writes ${listed} anew.`).toEqual([]);
});

test("all styles are asked for after the first frame, and again where they did not come", async ({
  page,
}) => {
  let asked = 0;
  await page.route("/styles/*", (route) => (++asked === 1 ? route.abort() : route.continue()));
  // The page's own wish for that frame comes after this one.
  await page.addInitScript(() =>
    requestAnimationFrame(() => Object.assign(window, { firstFrame: performance.now() })),
  );
  await page.goto(quickQuiz);
  const link = page.locator('head link[rel="stylesheet"][href^="/styles/"]');
  await expect
    .poll(() => link.evaluate((element: HTMLLinkElement) => element.sheet?.cssRules.length))
    .toBeTruthy();
  expect(asked).toBe(2);
  const { frame, request } = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/styles/"));
    const frame = (window as unknown as { firstFrame: number }).firstFrame;
    return { frame, request: Math.min(...entries.map(({ startTime }) => startTime)) };
  });
  expect(request).toBeGreaterThanOrEqual(frame);
});

/** What looks different, by the browser's own reckoning, once a stylesheet is taken away: element, property, both values. */
function changedWithout(page: Page, sheet: string): Promise<{ looked: number; changed: string[] }> {
  return page.evaluate((address) => {
    const elements = [...document.body.querySelectorAll(":not(style, script, template)")];
    const look = () =>
      elements.flatMap((element) =>
        [undefined, "::before", "::after"].map((part) => {
          const style = getComputedStyle(element, part);
          // What a variable holds shows where it is used.
          const names = [...style].filter((name) => !name.startsWith("--"));
          const values = names.map((name) => [name, style.getPropertyValue(name)] as const);
          return { of: `${element.tagName} ${element.className} ${part ?? ""}`, values: new Map(values) };
        }),
      );
    const before = look();
    const link = document.querySelector<HTMLLinkElement>(`link[href="${address}"]`);
    if (!link?.sheet?.cssRules.length) throw new Error("The stylesheet is not there.");
    link.remove();
    const changed = look().flatMap(({ of, values }, at) => {
      const was = before[at]?.values ?? new Map<string, string>();
      return [...new Set([...was.keys(), ...values.keys()])]
        .filter((name) => was.get(name) !== values.get(name))
        .map((name) => `${of}, ${name}: ${was.get(name)} with it, ${values.get(name)} without`);
    });
    return { looked: before.length, changed };
  }, sheet);
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  const exam = `/exams/${mediCal}`;
  const ofExam = [`${exam}/lessons/recovery-and-wrap`, `${exam}/questions/a-four-on-the-ruler`];
  const paths = ["/", exam, quickQuiz, ...ofExam, "/settings"];
  for (const path of paths)
    for (const width of [390, 1280])
      test(`${path} looks the same before all styles are there, ${width} pixels wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        const address = stylesAddress(await page.content());
        const { looked, changed } = await changedWithout(page, address);
        expect(looked).toBeGreaterThan(100);
        expect(changed).toEqual([]);
      });
});

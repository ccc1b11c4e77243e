// `npm run icons`: draws the app's icons from app/icon.svg, with the browser of the tests. Run it when the sign changes,
// and commit what it writes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { systemChromium } from "./prepare/browser.mjs";
import { root } from "./prepare/root.mjs";

const svg = readFileSync(join(root, "app/icon.svg"), "utf8");
const sign = svg.match(/<g fill="#fff">.*<\/g>/s)[0];
const ground = svg.match(/fill="(#[0-9a-f]{6})"/)[1];

/** The sign in the middle of a square of 32, on a ground or on nothing. `scale` 1 is as in the original. */
const square = (scale, fill) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${
    fill ? `<rect width="32" height="32" fill="${fill}"/>` : ""
  }<g transform="translate(16 16) scale(${scale}) translate(-16 -16)">${sign}</g></svg>`;

const icons = [
  { file: "public/icons/icon-192.png", size: 192, svg },
  { file: "public/icons/icon-512.png", size: 512, svg },
  // A launcher may cut it to a circle of four fifths: the sign stays within it, the ground reaches the edge.
  { file: "public/icons/maskable-512.png", size: 512, svg: square(0.9, ground) },
  // Only its shape counts: the system gives it a colour.
  { file: "public/icons/monochrome-512.png", size: 512, svg: square(1.15) },
  // iOS rounds the corners itself, and shows black where nothing is.
  { file: "app/apple-icon.png", size: 180, svg: square(1, ground) },
];

mkdirSync(join(root, "public/icons"), { recursive: true });
const browser = await chromium.launch({
  executablePath: systemChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { file, size, svg: drawing } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing.replace(/<title>.*?<\/title>/, "")}`,
  );
  writeFileSync(join(root, file), await page.screenshot({ omitBackground: true }));
  console.log(file);
  await page.close();
}
await browser.close();

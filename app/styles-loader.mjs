import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { firstStyles } from "./first-styles.mjs";

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const firstView = beside("./first-view-classes.json");

/**
 * Gives a stylesheet as two texts: `import { all, first } from "./globals.css?styles"`. In the browser's code they are empty,
 * because the texts are in the page's HTML already (see style-sheet.tsx). A loader of Turbopack's, named in next.config.ts.
 */
export default async function stylesLoader(source) {
  const { css, messages } = await postcss([tailwind({ optimize: { minify: true } })]).process(source, {
    from: this.resourcePath,
  });
  // Tailwind names what it read, so that a change there makes the text anew.
  for (const { type, file, dir } of messages) {
    if (type === "dependency") this.addDependency(file);
    if (type === "dir-dependency") this.addContextDependency(dir);
  }
  this.addDependency(firstView);
  this.addDependency(beside("./first-styles.mjs"));
  const first = firstStyles(css, JSON.parse(await readFile(firstView, "utf8")));
  return `export const all = ${JSON.stringify(css)};\nexport const first = ${JSON.stringify(first)};`;
}

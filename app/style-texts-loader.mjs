import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { firstStyles } from "./first-styles.mjs";

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const firstView = beside("./first-view-classes.json");

/**
 * Gives a stylesheet as texts: `import { all, first, name } from "./globals.css?styles"`. In the browser's code they are empty,
 * because the page comes with them (see style-sheet.tsx). A loader of Turbopack's, named in next.config.ts.
 */
export default async function styleTextsLoader(source) {
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
  const classNames = Object.entries(JSON.parse(await readFile(firstView, "utf8")));
  const first = Object.fromEntries(classNames.map(([kind, names]) => [kind, firstStyles(css, names)]));
  const name = `${createHash("sha256").update(css).digest("hex").slice(0, 12)}.css`;
  const texts = Object.entries({ all: css, name, first });
  return texts.map(([text, value]) => `export const ${text} = ${JSON.stringify(value)};`).join("\n");
}

import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";

/**
 * Gives a stylesheet as a text: `import css from "./globals.css?text"`. In the browser's code it is empty, because the
 * text is in the page's HTML already (see style-sheet.tsx). A loader of Turbopack's, named in next.config.ts.
 */
export default async function cssTextLoader(source) {
  const { css, messages } = await postcss([tailwind({ optimize: { minify: true } })]).process(source, {
    from: this.resourcePath,
  });
  // Tailwind names what it read, so that a change there makes the text anew.
  for (const { type, file, dir } of messages) {
    if (type === "dependency") this.addDependency(file);
    if (type === "dir-dependency") this.addContextDependency(dir);
  }
  return `export default ${JSON.stringify(css)};`;
}

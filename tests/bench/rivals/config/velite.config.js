import { defineCollection, defineConfig, s } from "velite";

// As Velite's users write it: every file's frontmatter and its MDX, compiled to a function body.
const questions = defineCollection({
  name: "Question",
  pattern: "**/*.mdx",
  schema: s.object({ path: s.path(), body: s.mdx() }),
});

export default defineConfig({
  root: "content",
  output: { data: ".velite", assets: ".velite/static", base: "/static/", clean: true },
  collections: { questions },
});

import { defineCollection, defineConfig } from "@content-collections/core";
import { compileMDX } from "@content-collections/mdx";
import { z } from "zod";

// As its users write it: every file's frontmatter and its MDX, compiled to a function body, through the tool's cache.
const questions = defineCollection({
  name: "questions",
  directory: "content",
  include: "**/*.mdx",
  schema: z.object({ content: z.string() }),
  transform: async (document, context) => ({
    path: document._meta.path,
    body: await compileMDX(context, document),
  }),
});

export default defineConfig({ content: [questions] });

import { z } from "zod";
import { bankMetaSchema, itemFileMetaSchema, lessonMetaSchema } from "../bank";

/** The kinds of file that have frontmatter, and what describes it. */
const schemas = {
  bank: { schema: bankMetaSchema, title: "Frontmatter of bank.mdx" },
  questions: { schema: itemFileMetaSchema, title: "Frontmatter of a question file" },
  lesson: { schema: lessonMetaSchema, title: "Frontmatter of a lesson" },
} as const;

export type FrontmatterKind = keyof typeof schemas;

export const frontmatterKinds = Object.keys(schemas) as FrontmatterKind[];

/**
 * JSON Schema (draft 2020-12) of a kind of file's frontmatter, made of the Zod schema that the parser uses, so that editors complete and check
 * what `check` would. What JSON Schema can't say, `check` says: that weights sum to 100, that ids are there.
 */
export function frontmatterSchema(kind: FrontmatterKind): Record<string, unknown> {
  const { schema, title } = schemas[kind];
  const made = z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema, path }) => {
      const { def } = zodSchema._zod;
      // A list of ids may also be written as one text, which a transform cuts: the schema of its outcome is half of what may stand there.
      if (def.type === "pipe" && jsonSchema.type === "array") {
        const list = { ...jsonSchema };
        for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
        jsonSchema.anyOf = [list, { type: "string", pattern: idsText }];
      }
      // "One of the two" is a rule of code there.
      if (path.at(-1) === "feedback" && jsonSchema.type === "object") splitInTwo(jsonSchema);
      if (jsonSchema.format === "uri") jsonSchema.pattern = "^https?://";
    },
  });
  return { ...made, title };
}

/** An object of optional properties becomes a choice: each of its properties alone. */
function splitInTwo(schema: z.core.JSONSchema.BaseSchema): void {
  const { properties = {} } = schema;
  for (const key of Object.keys(schema)) delete (schema as Record<string, unknown>)[key];
  schema.oneOf = Object.entries(properties).map(([name, value]) => ({
    type: "object",
    properties: { [name]: value },
    required: [name],
    additionalProperties: false,
  }));
}

/** Ids with spaces between. */
const idsText = "^\\s*(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\\s+[a-z0-9]+(?:-[a-z0-9]+)*)*)?\\s*$";

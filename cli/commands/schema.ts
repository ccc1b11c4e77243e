import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type FrontmatterKind,
  frontmatterKinds,
  frontmatterSchema,
} from "@/lib/bank/schema/frontmatter-schema";
import { nearest } from "@/lib/shared/nearest";
import type { Command } from "../command";
import { UsageError } from "../usage-error";

const kinds = frontmatterKinds.join("|");

/** Prints JSON Schemas of frontmatter, for editors. */
export const schema: Command = {
  name: "schema",
  summary: "Prints the JSON Schema of a file's frontmatter, for editors.",
  usage: `${kinds} | --out DIR`,
  options: {
    out: { value: "DIR", help: "Writes all of them into a folder, as bank.schema.json and so on." },
  },
  notes: ["docs/authoring.md says how an editor uses them."],
  async run({ options, words }, screen) {
    const [typed, ...others] = words;
    if (others.length > 0) throw new UsageError(`"${others[0]}" is one word too many.`);
    if (options.out !== undefined) {
      mkdirSync(options.out, { recursive: true });
      for (const kind of frontmatterKinds) {
        const path = join(options.out, `${kind}.schema.json`);
        writeFileSync(path, text(kind));
        screen.out(`Wrote ${path}.\n`);
      }
      return 0;
    }
    if (typed === undefined) throw new UsageError(`Which schema? npm run bank -- schema ${kinds}`);
    const kind = frontmatterKinds.find((one) => one === typed);
    if (kind === undefined) {
      const meant = nearest(typed, frontmatterKinds);
      throw new UsageError(
        `There is no schema "${typed}". ${meant ? `Did you mean ${meant}?` : `There are: ${frontmatterKinds.join(", ")}.`}`,
      );
    }
    screen.out(text(kind));
    return 0;
  },
};

const text = (kind: FrontmatterKind) => `${JSON.stringify(frontmatterSchema(kind), null, 2)}\n`;

import { z } from "zod";

/**
 * Rich text: what an author's Markdown becomes. Plain data, so that it can be sent, stored, searched and shown
 * without running anything. White space inside text is collapsed as a browser would.
 */
export type Inline =
  | { type: "text"; value: string }
  | { type: "code"; value: string }
  | { type: "break" }
  | { type: "emphasis" | "strong" | "delete"; children: Inline[] }
  | { type: "link"; url: string; title?: string; children: Inline[] }
  | { type: "image"; src: string; alt: string; title?: string; width?: number; height?: number }
  | { type: "term"; definition?: string; children: Inline[] }
  | { type: "blank"; answer: string; hint?: string };

/** A table cell's alignment, as Markdown's colons set it. */
export type Align = "left" | "right" | "center" | null;

/** A block of rich text. `check` stands for a live question in a lesson. */
export type Block =
  | { type: "paragraph"; children: Inline[] }
  | { type: "heading"; depth: 2 | 3 | 4; id: string; children: Inline[] }
  | { type: "list"; ordered: boolean; start?: number; items: Block[][] }
  | { type: "quote"; children: Block[] }
  | { type: "code"; lang?: string; value: string }
  | { type: "table"; align: Align[]; head: Inline[][]; rows: Inline[][][] }
  | { type: "rule" }
  | { type: "callout"; kind: CalloutKind; title?: string; children: Block[] }
  | { type: "check"; question: string };

/** The kinds of callout that an author may write. */
export const calloutKinds = ["note", "tip", "caution"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), value: z.string() }),
    z.strictObject({ type: z.literal("code"), value: z.string() }),
    z.strictObject({ type: z.literal("break") }),
    z.strictObject({ type: z.enum(["emphasis", "strong", "delete"]), children: z.array(inlineSchema) }),
    z.strictObject({
      type: z.literal("link"),
      url: z.string(),
      title: z.string().optional(),
      children: z.array(inlineSchema),
    }),
    z.strictObject({
      type: z.literal("image"),
      src: z.string(),
      alt: z.string(),
      title: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
    }),
    z.strictObject({
      type: z.literal("term"),
      definition: z.string().optional(),
      children: z.array(inlineSchema),
    }),
    z.strictObject({ type: z.literal("blank"), answer: z.string().min(1), hint: z.string().optional() }),
  ]),
);

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), children: z.array(inlineSchema) }),
    z.strictObject({
      type: z.literal("heading"),
      depth: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      id: z.string(),
      children: z.array(inlineSchema),
    }),
    z.strictObject({
      type: z.literal("list"),
      ordered: z.boolean(),
      start: z.number().optional(),
      items: z.array(z.array(blockSchema)),
    }),
    z.strictObject({ type: z.literal("quote"), children: z.array(blockSchema) }),
    z.strictObject({ type: z.literal("code"), lang: z.string().optional(), value: z.string() }),
    z.strictObject({
      type: z.literal("table"),
      align: z.array(z.enum(["left", "right", "center"]).nullable()),
      head: z.array(z.array(inlineSchema)),
      rows: z.array(z.array(z.array(inlineSchema))),
    }),
    z.strictObject({ type: z.literal("rule") }),
    z.strictObject({
      type: z.literal("callout"),
      kind: z.enum(calloutKinds),
      title: z.string().optional(),
      children: z.array(blockSchema),
    }),
    z.strictObject({ type: z.literal("check"), question: z.string() }),
  ]),
);

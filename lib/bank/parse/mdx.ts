import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Place } from "@/lib/shared/diagnostic";
import { boundsFailure, depthFailure } from "./bounds";
import type { MdxFailure } from "./mdx-failure-shape";

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** MDX as a syntax tree, or why it could not be read. */
export type MdxResult = { tree: Root; failure?: undefined } | { tree?: undefined; failure: MdxFailure };

function pointOf(place: unknown): Place | undefined {
  const point = (place as { start?: Place } | undefined)?.start ?? (place as Place | undefined);
  return point && Number.isFinite(point.line) ? { line: point.line, column: point.column } : undefined;
}

/**
 * Parses MDX with the MDX project's own parser. Nothing is evaluated. The parser throws on syntax errors, and runs
 * out of stack on absurd nesting; both come back as a failure.
 */
export function parseMdx(text: string): MdxResult {
  const refused = boundsFailure(text);
  if (refused) return { failure: refused };
  try {
    const tree = processor.parse(text);
    const failure = depthFailure(tree);
    return failure ? { failure } : { tree };
  } catch (error) {
    const message = error as {
      ruleId?: string;
      source?: string;
      reason?: string;
      message?: string;
      place?: unknown;
    };
    if (error instanceof RangeError) {
      return {
        failure: { ruleId: "too-deep", source: "rehearse", reason: "nested too deeply", at: undefined },
      };
    }
    return {
      failure: {
        ruleId: message.ruleId ?? "unknown",
        source: message.source ?? "unknown",
        reason: message.reason ?? message.message ?? String(error),
        at: pointOf(message.place),
      },
    };
  }
}

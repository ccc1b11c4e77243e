import { idSchema } from "@/lib/bank/item";
import { UsageError } from "../usage-error";

/**
 * An id as it was typed.
 * @throws UsageError when it is not kebab-case; offers one that is
 */
export function requireId(typed: string): string {
  if (idSchema.safeParse(typed).success) return typed;
  const instead = toId(typed);
  throw new UsageError(
    `"${typed}" can't be an id. Ids are small letters, digits and single hyphens${instead ? `, such as ${instead}` : ""}.`,
  );
}

/** The id nearest to a text: "Café & You" becomes "cafe-you". Empty when there is nothing to make it of. */
export function toId(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replace(/^-|-$/g, "");
}

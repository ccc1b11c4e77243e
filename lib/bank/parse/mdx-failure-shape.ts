import type { Place } from "@/lib/shared/diagnostic";

/** Why MDX could not be read: the parser's own words and place, before they are put into ours. */
export interface MdxFailure {
  ruleId: string;
  source: string;
  reason: string;
  at: Place | undefined;
}

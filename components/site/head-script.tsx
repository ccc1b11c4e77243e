"use client";

import { rememberPresses } from "./early-input-script";
import { chooseFont } from "./font-script";
import { applyRooms } from "./room-script";
import { applyAppearance } from "./theme-script";

// The typeface last: in an old browser it may fail, and nothing else waits for it then.
const parts = [applyAppearance, applyRooms, rememberPresses, chooseFont];

/**
 * What runs before the first paint, as one script: a cheap phone is busy some milliseconds longer with each one more. One
 * that fails ends those after it. Sits in `<head>`. Code of the browser's for the same reason as the frame (app/site-frame.tsx).
 */
export function HeadScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours
  return <script dangerouslySetInnerHTML={{ __html: parts.join(";") }} />;
}

import { escapeHtml } from "../html/rich-text-to-html";

/** Text for XML: what has a meaning escaped, and signs that XML has no place for left out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));
}

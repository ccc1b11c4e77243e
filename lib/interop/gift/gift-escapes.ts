// Signs with a meaning in GIFT become signs of Unicode's private area while a question is cut up, as Moodle does it with placeholders.

const hidden: Record<string, string> = {
  ":": "\ue001",
  "#": "\ue002",
  "=": "\ue003",
  "{": "\ue004",
  "}": "\ue005",
  "~": "\ue006",
  n: "\ue007",
  "\\": "\ue008",
};
const shown: Record<string, string> = Object.fromEntries(
  Object.entries(hidden).map(([sign, stand]) => [stand, sign === "n" ? "\n" : sign]),
);

/** Hides escaped signs. A backslash before any other sign is a backslash. */
export function hideEscapes(text: string): string {
  return text
    .replace(/[\ue001-\ue008]/g, "")
    .replace(/\\([:#={}~n\\])/g, (_, sign: string) => hidden[sign] ?? sign);
}

/** Shows them again. */
export function showEscapes(text: string): string {
  return text.replace(/[\ue001-\ue008]/g, (sign) => shown[sign] ?? sign);
}

/** Text for GIFT: signs that have a meaning are escaped, line ends written as \n. */
export function escapeGift(text: string): string {
  return text.replace(/[\\#=~{}:]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, "\\n");
}

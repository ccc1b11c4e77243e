import type { FidelityNote } from "../fidelity";

/** HTML of Anki without what Anki alone plays or sets. What is lost of it is noted. */
export function settleHtml(html: string, notes: FidelityNote[]): string {
  if (/\[sound:[^\]]{1,300}\]/.test(html))
    notes.push({
      fate: "in-part",
      rule: "sound",
      message: `A sound was left out: ${/\[sound:([^\]]{1,80})/.exec(html)?.[1]}.`,
      help: "Say in words what is to be heard.",
    });
  if (/\[latex\]|\[\$\$?\]/i.test(html))
    notes.push({
      fate: "changed",
      rule: "formula",
      message: "A formula is shown as it is written: the format sets none.",
      help: "Write it in plain signs.",
    });
  return html
    .replace(/\[sound:[^\]]{1,300}\]/g, "")
    .replace(/\[\/?latex\]|\[\/?\${1,2}\]/gi, "")
    .replace(/<hr[^>]{0,100}\bid\s*=\s*["']?answer\b[^>]{0,100}>/gi, "");
}

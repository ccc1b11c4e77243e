import { decodeText } from "../decode-text";
import { Refused } from "../refused";
import { childrenOf, readXml } from "../xml/read-xml";
import { openZip, type ZipArchive } from "./read-zip";

/** The parts of a file of Word or Excel: XML files in an archive that refer to each other by ids. */
export interface OfficeParts {
  zip: ZipArchive;
  /** The text of a part; undefined when there is none. */
  text(path: string): string | undefined;
  /** What the ids in a part stand for: paths of other parts, or addresses elsewhere. */
  relations(path: string): Map<string, { target: string; isOutside: boolean }>;
}

/** A path that is written from a folder, as a path from the archive's root. */
function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/**
 * Opens a file of Word or Excel.
 * @throws Refused when it is no archive, damaged, or made to do harm
 */
export function openOffice(bytes: Uint8Array): OfficeParts {
  const zip = openZip(bytes);
  const text = (path: string) => {
    const part = zip.read(path);
    return part && decodeText(part).text;
  };
  return {
    zip,
    text,
    relations(path) {
      const folder = path.replace(/[^/]*$/, "");
      const found = new Map<string, { target: string; isOutside: boolean }>();
      const xml = text(`${folder}_rels/${path.slice(folder.length)}.rels`);
      if (xml === undefined) return found;
      readXml(xml, {
        each: ["Relationship"],
        take({ attributes: { Id, Target, TargetMode } }) {
          if (Id === undefined || Target === undefined) return;
          const isOutside = TargetMode === "External";
          found.set(Id, { target: isOutside ? Target : resolvePath(folder, Target), isOutside });
        },
      });
      return found;
    },
  };
}

/** Whether the list of an office file's parts holds a kind of main part. */
export function mainPart(parts: OfficeParts, kind: "document" | "workbook"): string {
  const usual = kind === "document" ? "word/document.xml" : "xl/workbook.xml";
  if (parts.zip.names.includes(usual)) return usual;
  const found = parts.zip.names.find((name) => new RegExp(`(?:^|/)${kind}\\d*\\.xml$`).test(name));
  if (found) return found;
  throw new Refused(
    "office-part-missing",
    `The file has no ${kind}: "${usual}" is missing.`,
    kind === "document" ? "Save it as .docx with Word." : "Save it as .xlsx with Excel.",
  );
}

/** The value of an attribute `w:val` or `val` of a child element. */
export function valOf(element: Parameters<typeof childrenOf>[0], name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child?.attributes["w:val"] ?? child?.attributes.val;
}

import { openZip } from "@/lib/interop/archive/read-zip";
import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { fileProblems } from "./check-file";
import { readStrictXml, type StrictElement } from "./strict-xml";

const elementsOf = (element: StrictElement): StrictElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child))),
];

/** Files of the package that a file shows or lists, by their paths. A link of a text leads out of it. */
function filesIn(root: StrictElement, name: string): string[] {
  return elementsOf(root).flatMap(({ name: element, attributes: { src, href } }) => {
    const address = src ?? (element === "a" ? undefined : href);
    return address === undefined
      ? []
      : [decodeURIComponent(new URL(address, `file:///${encodeURI(name)}`).pathname.slice(1))];
  });
}

/**
 * What in a package is not as the schemas of its version have it, each line with the name of its file. Every file that one names is there,
 * and the manifest lists every file.
 */
export function packageProblems(zip: Uint8Array, version: QtiVersion): string[] {
  const archive = openZip(zip);
  const bytesOf = (name: string) => archive.read(name) ?? new Uint8Array();
  const xmlFiles = archive.names.filter((name) => name.endsWith(".xml"));
  const problems = xmlFiles.flatMap((name) =>
    fileProblems(bytesOf(name), version).map((problem) => `${name}: ${problem}`),
  );
  if (problems.length > 0) return problems;
  const listed = new Set(filesIn(readStrictXml(bytesOf("imsmanifest.xml")), "imsmanifest.xml"));
  return [
    ...xmlFiles.flatMap((name) =>
      filesIn(readStrictXml(bytesOf(name)), name)
        .filter((path) => !archive.names.includes(path))
        .map((path) => `${name}: It names ${path}, which is not in the package.`),
    ),
    ...archive.names
      .filter((name) => name !== "imsmanifest.xml" && !listed.has(name))
      .map((name) => `imsmanifest.xml: It does not list ${name}.`),
  ];
}

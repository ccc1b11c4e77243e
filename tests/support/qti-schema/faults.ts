import { openZip } from "@/lib/interop/archive/read-zip";
import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { aQtiBank, aQtiPackage, everyKind, writtenVersions } from "@/tests/support/a-qti-bank";
import { aPng } from "@/tests/support/foreign-package";
import { fileProblems } from "./check-file";

const quoted = everyKind.replace("Front?", "> Front?");

/** The files of a package of every kind of item, as texts by their paths. */
export const writtenFiles = new Map<QtiVersion, ReadonlyMap<string, string>>(
  writtenVersions.map(({ version }) => {
    const archive = openZip(aQtiPackage(aQtiBank(quoted), version, () => aPng));
    const text = (name: string): [string, string] => [name, new TextDecoder().decode(archive.read(name))];
    return [version, new Map(archive.names.map(text))];
  }),
);

/** A change of one place in a written file: what it makes of it, the version, the file, what stood there, what stands there. */
export type Change = [what: string, version: QtiVersion, file: string, from: string, to: string];

/** A change, and what is said of it. */
export type Fault = [...Change, message: string];

/**
 * What is said of a written file after a change.
 * @throws Error when the file does not hold what is to be changed
 */
export function problemsAfter([, version, file, from, to]: readonly [...Change, ...unknown[]]): string[] {
  const text = writtenFiles.get(version)?.get(file);
  if (!text?.includes(from)) throw new Error(`${file} of ${version} holds no ${from}.`);
  return fileProblems(new TextEncoder().encode(text.replace(from, () => to)), version);
}

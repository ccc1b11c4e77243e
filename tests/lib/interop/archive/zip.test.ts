import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openZip } from "@/lib/interop/archive/read-zip";
import { writeZip } from "@/lib/interop/archive/write-zip";
import { Refused } from "@/lib/interop/refused";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The rule that a file is refused by. */
function refusedBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.rule;
    throw error;
  }
  return "not refused";
}

describe("openZip", () => {
  const zip = writeZip(
    new Map([
      ["a.txt", bytes("one")],
      ["folder/b.txt", bytes("two".repeat(1000))],
    ]),
  );

  it("reads what was written, by name", () => {
    const archive = openZip(zip);
    expect(archive.names).toEqual(["a.txt", "folder/b.txt"]);
    expect(new TextDecoder().decode(archive.read("a.txt"))).toBe("one");
    expect(archive.read("folder/b.txt")).toHaveLength(3000);
    expect(archive.read("c")).toBeUndefined();
    expect(
      writeZip(
        new Map([
          ["folder/b.txt", bytes("two".repeat(1000))],
          ["a.txt", bytes("one")],
        ]),
      ),
    ).toEqual(zip);
  });

  it.each(["../evil", "/etc/passwd", "a/../../b", "C:\\x", "a\\..\\b"])("refuses the path %s", (name) => {
    expect(refusedBy(() => openZip(zipSync({ [name]: bytes("x") })))).toBe("archive-path");
  });

  it("refuses a bomb while it unpacks, whatever sizes it states", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(60_000_000) }, { level: 9 });
    expect(refusedBy(() => openZip(bomb).read("a.xml"))).toBe("archive-too-large");
  });

  it("refuses files that share bytes", () => {
    const shared = zipSync({ a: bytes("x".repeat(100)), b: bytes("x".repeat(100)) }, { level: 0 });
    const view = new DataView(shared.buffer);
    const end = shared.length - 22;
    const list = view.getUint32(end + 16, true);
    // The second entry points to where the first stands.
    view.setUint32(list + 46 + 1 + 42, 0, true);
    expect(refusedBy(() => openZip(shared))).toBe("archive-overlap");
  });

  it("refuses archives that are cut off, changed, or none", () => {
    for (const length of [0, 10, 50, zip.length - 30])
      expect(refusedBy(() => openZip(zip.slice(0, length)))).toBe("archive-damaged");
    const changed = zip.slice();
    // Behind the header of 30 bytes and the name of 5 stands the packed text.
    changed[36] = (changed[36] ?? 0) ^ 1;
    expect(refusedBy(() => openZip(changed).read("a.txt"))).toMatch(/archive-damaged|archive-method/);
  });

  it("gives the bytes, undefined or a refusal for any damage, and never anything else", () => {
    for (let at = 0; at < zip.length; at++) {
      const changed = zip.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      refusedBy(() => {
        const archive = openZip(changed);
        for (const name of archive.names) archive.read(name);
      });
    }
  });
});

import { writeZip } from "@/lib/interop/archive/write-zip";
import type { Piece } from "@/lib/interop/bridge/piece";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { fromBase64 } from "@/lib/interop/files/picture-store";
import type { InteropFormat, Reading } from "@/lib/interop/format";
import { formats } from "@/lib/interop/formats";
import { readSource } from "@/lib/interop/read-source";
import { aTarget } from "./foreign";

/** A picture of one pixel. */
export const aPng = fromBase64(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
) as Uint8Array;

/** An archive of texts and bytes by path. */
export function aZip(files: Record<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(
    new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? encoder.encode(content) : content,
      ]),
    ),
  );
}

/** What an archive gives, its format told by its content alone. Throws where it is refused. */
export async function readZip(
  bytes: Uint8Array,
  name = "course.zip",
): Promise<{ format: InteropFormat; reading: Reading; pieces: Piece[] }> {
  const result = await readSource({ name, bytes }, formats);
  if (result.refused) throw new Error(`${result.refused.rule}: ${result.refused.message}`);
  const pieces = result.reading.items.map((item, index) => toPiece(item, `item-${index + 1}`, aTarget));
  return { ...result, pieces };
}

import type { FidelityNote } from "@/lib/interop/fidelity";
import { helpOf } from "./import-words";

/** Why something did not come through as it was, a line each. */
export function NoteList({ notes }: { notes: readonly FidelityNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
      {notes.map((note) => (
        <li key={`${note.rule} ${note.message}`} className="break-words">
          {note.message} {helpOf(note)}
        </li>
      ))}
    </ul>
  );
}

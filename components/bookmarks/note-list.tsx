import type { StudyBank } from "@/lib/bank/study-bank";
import { inBankOrder } from "./in-bank-order";
import { ItemLink } from "./item-link";

/** The learner's notes on items of a bank. */
export function NoteList({ bank, notes }: { bank: StudyBank; notes: ReadonlyMap<string, string> }) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="text-xl">
        Your notes
      </h2>
      <ul className="mt-4 divide-y divide-hair border-hair border-y">
        {inBankOrder(bank, notes.keys()).map((id) => (
          <li key={id} className="py-3">
            <ItemLink bank={bank} id={id} />
            <p className="wrap-anywhere mt-1 max-w-[65ch] whitespace-pre-wrap">{notes.get(id)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

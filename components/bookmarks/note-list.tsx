import { ItemLink } from "./item-link";
import { inKeptOrder, type KeptBank } from "./kept-bank";

/** The learner's notes on items of a bank. */
export function NoteList({ bank, notes }: { bank: KeptBank; notes: ReadonlyMap<string, string> }) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="text-xl">
        Your notes
      </h2>
      <ul className="mt-4 divide-y divide-hair border-hair border-y">
        {inKeptOrder(bank, notes.keys()).map((id) => (
          <li key={id} className="py-3">
            <ItemLink bank={bank} id={id} />
            <p className="wrap-anywhere mt-1 max-w-[65ch] whitespace-pre-wrap">{notes.get(id)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

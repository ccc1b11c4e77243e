/** One row of a table of counts. */
export interface CountRow {
  /** The same in every render. */
  id: string;
  name: string;
  counts: (number | string)[];
}

/** Counts by name, with a caption that says what is counted. A wide table scrolls in a region of its own. */
export function CountTable({ title, head, rows }: { title: string; head: string[]; rows: CountRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
      tabIndex={0}
      className="mt-8 overflow-x-auto"
    >
      <table className="w-full max-w-[44rem] border-collapse text-sm">
        <caption className="mb-2 text-left font-bold text-base">{title}</caption>
        <thead className="border-line border-b-2 align-bottom">
          <tr>
            {head.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`py-2 ${index === 0 ? "pr-3 text-left" : "px-3 text-end"}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, counts }) => (
            <tr key={id} className="border-hair border-b">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {name}
              </th>
              {counts.map((count, index) => (
                <td key={head[index + 1]} className="whitespace-nowrap px-3 py-2 text-end tabular-nums">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

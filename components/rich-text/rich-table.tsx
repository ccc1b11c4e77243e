import type { ReactNode } from "react";
import { inlinePlainText } from "@/lib/bank/plain-text";
import type { Align, Block, Inline } from "@/lib/bank/rich-text";
import { inSequence } from "./in-sequence";
import { renderInlines } from "./inline-text";
import type { RichContext } from "./rich-context";

const alignments = { left: "text-left", right: "text-end", center: "text-center" } as const;

/** A table as React nodes. A wide one scrolls sideways in a region of its own, reachable by keyboard. */
export function renderTable(table: Extract<Block, { type: "table" }>, context: RichContext): ReactNode {
  const style = (align: Align | undefined) =>
    `min-w-26 px-3 py-2.5 first:pl-0 last:pr-0 ${alignments[align ?? "left"]}`;
  const cells = (
    row: Inline[][],
    render: (content: ReactNode, className: string, isEmpty: boolean) => ReactNode,
  ) =>
    inSequence(
      row.map((cell, i) => render(renderInlines(cell, context), style(table.align[i]), cell.length === 0)),
    );
  const renderRow = (row: Inline[][]) => (
    <tr className="border-hair border-b">
      {cells(row, (content, className) => (
        <td className={className}>{content}</td>
      ))}
    </tr>
  );
  return (
    <section
      aria-label={`Table: ${table.head.map((cell) => inlinePlainText(cell)).join(", ")}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-sm">
        <thead className="border-line border-b-2 align-bottom">
          <tr>
            {/* The empty corner of a table with names on two sides heads nothing. */}
            {cells(table.head, (content, className, isEmpty) =>
              isEmpty ? (
                <td className={className} />
              ) : (
                <th scope="col" className={className}>
                  {content}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className="align-top">{inSequence(table.rows.map(renderRow))}</tbody>
      </table>
    </section>
  );
}

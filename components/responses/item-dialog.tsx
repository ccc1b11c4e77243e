"use client";

import { useId } from "react";
import { Chart } from "@/components/chart/chart";
import { CountTable } from "@/components/ui/count-table";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { shorten } from "@/lib/bank/shorten";
import type { ResponseItem } from "@/lib/responses/asked-bank";
import { decimalText, estimateText, letterOf, percentText, timeText, tooFew } from "./figures";
import type { AnalysedItem } from "./sort-items";

interface ItemDialogProps {
  bank: string;
  /** Undefined while none is looked at. */
  found: AnalysedItem | undefined;
  item: ResponseItem | undefined;
  onClose: () => void;
}

/** One question: who chose what, and how that goes with what they know. */
export function ItemDialog({ bank, found, item, onClose }: ItemDialogProps) {
  return (
    <Dialog
      open={found !== undefined}
      onClose={onClose}
      title={shorten(item?.title || found?.item || "Question", 110)}
      actions={
        found && (
          <LinkButton variant="primary" href={`/studio/${bank}/items/${encodeURIComponent(found.item)}`}>
            Edit this question
          </LinkButton>
        )
      }
    >
      {found && item && <ItemFigures found={found} item={item} />}
    </Dialog>
  );
}

function ItemFigures({ found, item }: { found: AnalysedItem; item: ResponseItem }) {
  const id = useId();
  const { options, groups } = found;
  const hasCurve = groups.length > 1;
  const groupNames = groups.map((_, place) =>
    place === 0 ? "least known" : place === groups.length - 1 ? "most known" : String(place + 1),
  );
  const nameOf = (option: string) => {
    const place = item.options.findIndex((one) => one.id === option);
    return { letter: letterOf(place), text: item.options[place]?.text ?? "" };
  };
  return (
    <div className="text-sm">
      <dl className="tabular grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-quiet">Got it right</dt>
        <dd>{estimateText(found.facility, percentText)}</dd>
        <dt className="text-quiet">Discrimination</dt>
        <dd>{estimateText(found.discrimination, decimalText)}</dd>
        <dt className="text-quiet">Of what is possible</dt>
        <dd>{estimateText(found.efficiency, percentText)}</dd>
        <dt className="text-quiet">Median time</dt>
        <dd>{timeText(found.medianMs)}</dd>
      </dl>
      {hasCurve && (
        <>
          <h3 id={`${id}-question`} className="mt-6 font-semibold text-base">
            Who chooses what?
          </h3>
          <p id={`${id}-finding`} className="mt-1 text-quiet">
            Learners in groups by their score on the other questions. The thick line is the key: it should
            rise, and the others fall.
          </p>
          <Chart
            spec={{
              kind: "lines",
              columns: groupNames,
              lines: options.map(({ option, isKey, curve }) => ({
                label: nameOf(option).letter,
                values: curve,
                isMain: isKey,
              })),
            }}
            labelledBy={`${id}-question`}
            describedBy={`${id}-finding`}
          />
        </>
      )}
      {options.length > 0 && (
        <CountTable
          title="Choices"
          head={[
            "Option",
            "Chosen",
            "Share",
            ...(hasCurve ? groupNames.map((name) => `Group: ${name}`) : []),
          ]}
          rows={options.map(({ option, isKey, count, rate, curve }) => {
            const { letter, text } = nameOf(option);
            return {
              id: option,
              name: `${letter}${isKey ? " (key)" : ""}: ${text}`,
              counts: [
                count,
                rate === null ? tooFew : percentText(rate),
                ...(hasCurve ? curve.map(percentText) : []),
              ],
            };
          })}
        />
      )}
      {options.length === 0 && <p className="mt-4">The files don’t say what was chosen.</p>}
    </div>
  );
}

import { Dialog } from "./dialog";
import { Kbd } from "./kbd";

/** One thing that the keyboard can do. Two keys are the ends of a range, or come one after the other. */
export interface KeyLine {
  keys: readonly [string] | readonly [string, string];
  join?: "to" | "then";
  does: string;
}

interface KeysDialogProps {
  open: boolean;
  onClose: () => void;
  lines: readonly KeyLine[];
}

/** Lists what the keyboard can do on a screen. */
export function KeysDialog({ open, onClose, lines }: KeysDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard">
      <dl className="divide-y divide-hair">
        {lines.map(({ keys: [first, second], join = "to", does }) => (
          <div key={does} className="flex items-center gap-4 py-2.5 text-sm">
            <dt className="flex w-28 shrink-0 items-center gap-1.5">
              <Kbd isRead>{first}</Kbd>
              {second && (
                <>
                  <span className="text-quiet">{join}</span>
                  <Kbd isRead>{second}</Kbd>
                </>
              )}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

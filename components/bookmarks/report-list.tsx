import { itemAddress } from "@/components/around-item/item-address";
import { SendReport } from "@/components/around-item/send-report";
import { dateText } from "@/components/rich-text/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { dateOf, dayOf } from "@/lib/memory/day";
import type { Reported } from "@/lib/record/event";
import { ItemLink } from "./item-link";
import type { KeptBank } from "./kept-bank";

/** The problems that the learner reported, newest first, each with the ways to send it. */
export function ReportList({ bank, reports }: { bank: KeptBank; reports: readonly Reported[] }) {
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" className="text-xl">
        Problems you reported
      </h2>
      <p className="mt-2 max-w-[65ch] text-quiet text-sm">
        They are kept on this device and in your export. Rehearse does not know whether you sent them.
      </p>
      <ul className="mt-4 divide-y divide-hair border-hair border-y">
        {reports.map(({ id, item, text, time, zone, version }) => (
          <li key={id} className="py-3">
            <p className="text-quiet text-sm">{dateText(dateOf(dayOf(time, zone)))}</p>
            <ItemLink bank={bank} id={item} />
            <p className="wrap-anywhere mt-1 max-w-[65ch] whitespace-pre-wrap">{text}</p>
            <Disclosure className="mt-1" summary="Send it">
              <SendReport
                report={{ bank, version, item, page: itemAddress(bank.id, item), text }}
                feedback={bank.feedback}
              />
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { RecordEvent } from "@/lib/record/event";
import type { RecordStore } from "@/lib/record/store";

/** Events read at once. */
const pageSize = 5000;

/** The events of a record that say something of one bank, and those that take events back. The others are read and let go. */
export async function bankEvents(record: Pick<RecordStore, "list">, bank: string): Promise<RecordEvent[]> {
  const found: RecordEvent[] = [];
  for (let seq = 0; ; ) {
    const page = await record.list(seq, pageSize);
    for (const { event } of page)
      if (event.type === "retracted" || ("bank" in event && event.bank === bank)) found.push(event);
    if (page.length < pageSize) return found;
    seq = page.at(-1)?.seq ?? seq;
  }
}

import type { BankMeta } from "@/lib/bank/bank";
import { formats } from "@/lib/interop/formats";
import { archiveInBrowser, exportInBrowser } from "./export-work";
import type { ImportCalls, ImportQuestion, ImportReply } from "./import-messages";
import { ImportWork } from "./import-work";

// Reading, planning and writing foreign files in a worker of its own: a large file must not hold the page up.

type Calls = { [Name in keyof ImportCalls]: (ask: ImportCalls[Name]["ask"]) => unknown };

let work = new ImportWork({ domains: [] });

const named = (way: "read" | "write") =>
  formats
    .filter((format) => format[way] !== undefined)
    .map(({ id, title, writtenTitle }) => ({ id, title: way === "write" ? (writtenTitle ?? title) : title }));

const calls: Calls = {
  formats: () => ({ read: named("read"), write: named("write") }),
  read: (ask) => work.read(ask),
  forget: (ask) => work.forget(ask),
  plan: (ask) => work.makePlan(ask),
  show: (ask) => work.show(ask),
  files: () => work.files(),
  zip: (ask) => work.zip(ask),
  report: () => work.report(),
  export: exportInBrowser,
  archive: archiveInBrowser,
};

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

addEventListener("message", async ({ data }: MessageEvent<ImportQuestion | { meta: BankMeta }>) => {
  if ("meta" in data) {
    work = new ImportWork(data.meta);
    return;
  }
  const call = calls[data.name] as (ask: unknown) => unknown;
  const reply = await Promise.resolve()
    .then(() => call(data.ask))
    .then(
      (answer): ImportReply => ({ number: data.number, answer }),
      (error): ImportReply => ({ number: data.number, failed: sentence(error) }),
    );
  postMessage(reply);
});

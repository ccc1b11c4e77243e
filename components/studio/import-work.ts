import type { BankMeta } from "@/lib/bank/bank";
import { parseBankFile } from "@/lib/bank/parse/bank-file";
import { writeZip } from "@/lib/interop/archive/write-zip";
import { domainOf } from "@/lib/interop/bridge/to-piece";
import { toBase64 } from "@/lib/interop/files/picture-store";
import { sniffPicture } from "@/lib/interop/files/sniff-picture";
import type { Reading } from "@/lib/interop/format";
import { formats } from "@/lib/interop/formats";
import type { BankText } from "@/lib/interop/import/bank-text";
import { categoryName } from "@/lib/interop/import/identify";
import { ledgerPath } from "@/lib/interop/import/ledger";
import type { ImportPlan, ImportTarget } from "@/lib/interop/import/plan-import";
import { planSources, type ReadFile, type SourcesPlan } from "@/lib/interop/import/plan-sources";
import { frontText } from "@/lib/interop/import/source-key";
import { readSource, type SourceResult } from "@/lib/interop/read-source";
import type {
  HomelessCategory,
  ImportCalls,
  PlannedItem,
  PlanSummary,
  ReadSummary,
  ShownItem,
} from "./import-messages";
import { printReport } from "./import-report";

type Ask<Name extends keyof ImportCalls> = ImportCalls[Name]["ask"];
type Answer<Name extends keyof ImportCalls> = ImportCalls[Name]["answer"];

interface HeldSource {
  name: string;
  bytes: Uint8Array;
  result: SourceResult;
}

/** How many titles of a file are shown, so that one sees whether its columns are read as they should. */
const firstTitles = 3;

function homelessOf({ items }: Reading, meta: Pick<BankMeta, "domains">): HomelessCategory[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const isKnown = domainOf(item, { meta: { ...meta, language: "", sources: [], competencies: [] } });
    if (item.body.kind === "unread" || isKnown) continue;
    const name = categoryName(item);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** Items of a plan, as the page shows them. */
export function plannedItems({ report, changes, pieces }: ImportPlan): PlannedItem[] {
  return report.items.map((item, index) => {
    const change = changes[index];
    return {
      ...item,
      index,
      change: change?.change ?? "none",
      fields: change?.fields ?? [],
      ...(change?.before === undefined ? {} : { before: change.before }),
      ...(change?.after === undefined ? {} : { after: change.after }),
      isShowable: (pieces[index]?.items.length ?? 0) > 0,
    };
  });
}

/** A bank's files as an import wants them. @throws Error with a sentence for people */
function targetOf(files: readonly BankText[]): ImportTarget {
  const textOf = (wanted: string) => files.find(({ path }) => path === wanted)?.text;
  const { meta } = parseBankFile(textOf("bank.mdx") ?? "", "bank.mdx");
  if (!meta) throw new Error("The bank’s bank.mdx is broken. Mend it first.");
  const isItemFile = ({ path }: BankText) => path.startsWith("questions/") || path.startsWith("drafts/");
  return { meta, files: files.filter(isItemFile), ledger: textOf(ledgerPath) };
}

/** The same data with the addresses of some pictures replaced. */
function withPictures<T>(value: T, addresses: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === "src" && typeof inner === "string" ? (addresses.get(inner) ?? inner) : inner,
  ) as T;
}

const pictureTypes: Record<string, string> = { jpg: "jpeg", svg: "svg+xml" };

function dataAddress(bytes: Uint8Array): string {
  const kind = sniffPicture(bytes) ?? "png";
  return `data:image/${pictureTypes[kind] ?? kind};base64,${toBase64(bytes)}`;
}

/**
 * Reads foreign files and plans an import of them, away from the page: everything that takes long. Holds what was read,
 * so that the page needs only what it shows.
 */
export class ImportWork {
  private readonly sources = new Map<string, HeldSource>();
  private plan: SourcesPlan | undefined;
  private order: string[] = [];

  constructor(private readonly meta: Pick<BankMeta, "domains">) {}

  async read({ key, name, bytes, format, choices }: Ask<"read">): Promise<ReadSummary> {
    const held = bytes ? new Uint8Array(bytes) : (this.sources.get(key)?.bytes ?? new Uint8Array());
    const source = { name, bytes: held };
    const result = await readSource(source, formats, format, choices ? { choices } : undefined);
    this.sources.set(key, { ...source, result });
    const nothing = { key, name, first: [], count: 0, unread: 0, choices: [], notes: [], homeless: [] };
    if (result.refused) {
      const { message, help } = result.refused;
      // The command line's way of naming a format has no meaning here.
      return {
        ...nothing,
        refused: {
          message,
          help: help.replace(/^Say which it is with --format.*/, "If you know what it is, choose it below."),
        },
      };
    }
    const { reading } = result;
    const titles = reading.items
      .slice(0, firstTitles)
      .map(({ title, body }) => frontText(body) || title || "");
    return {
      ...nothing,
      format: { id: result.format.id, title: result.format.title },
      first: titles.map((title) => title.slice(0, 100)),
      count: reading.items.length,
      unread: reading.items.filter(({ body }) => body.kind === "unread").length,
      choices: reading.choices ?? [],
      notes: reading.notes,
      homeless: homelessOf(reading, this.meta),
    };
  }

  forget({ key }: Ask<"forget">): undefined {
    this.sources.delete(key);
  }

  /** @throws Error with a sentence for people */
  makePlan({ files: texts, decisions }: Ask<"plan">): PlanSummary {
    const target = targetOf(texts);
    const files = decisions.flatMap(({ key, domain, domainOf: byCategory, chosen }): ReadFile[] => {
      const held = this.sources.get(key);
      if (!held) return [];
      return [{ name: held.name, result: held.result, options: { domain, domainOf: byCategory, chosen } }];
    });
    this.order = decisions.map(({ key }) => key).filter((key) => this.sources.has(key));
    const plan = planSources(files, target);
    this.plan = plan;
    return {
      sources: plan.plans.flatMap((one, index) => {
        const key = this.order[index] ?? "";
        const { name } = this.sources.get(key) ?? { name: "" };
        return one ? [{ key, name, items: plannedItems(one), notes: one.report.notes }] : [];
      }),
      writes: plan.files.map(({ path }) => path),
    };
  }

  show({ key, index }: Ask<"show">): ShownItem {
    const piece = this.plan?.plans[this.order.indexOf(key)]?.pieces[index];
    const result = this.sources.get(key)?.result;
    const pictures = result && !result.refused ? result.reading.files : [];
    const words = JSON.stringify([piece?.items, piece?.case]);
    const shown = pictures.filter(({ path }) => words.includes(path));
    const addresses = new Map(shown.map(({ path, bytes }) => [path, dataAddress(bytes)]));
    const made = { items: piece?.items ?? [], ...(piece?.case ? { case: piece.case } : {}) };
    return withPictures(made, addresses);
  }

  files(): Answer<"files"> {
    const texts: Answer<"files">["texts"] = [];
    const pictures: Answer<"files">["pictures"] = [];
    for (const { path, content } of this.plan?.files ?? []) {
      if (typeof content === "string") texts.push({ path, text: content });
      else pictures.push({ path, bytes: content });
    }
    return { texts, pictures };
  }

  zip({ bank }: Ask<"zip">): Uint8Array {
    const encoder = new TextEncoder();
    const files = (this.plan?.files ?? []).map(({ path, content }): [string, Uint8Array] => [
      `${bank}/${path}`,
      typeof content === "string" ? encoder.encode(content) : content,
    ]);
    return writeZip(new Map(files));
  }

  report(): string {
    return printReport((this.plan?.plans ?? []).filter((one) => one !== undefined));
  }
}

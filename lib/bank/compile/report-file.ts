import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BankReport, bankReport } from "../figures/bank-report";
import { readJson } from "./pack";
import type { ArtefactReader } from "./read-artefacts";
import { readBank } from "./read-bank";

/** Raise this when the figures of a report change: one that is there then counts as none. */
const reportFormat = 1;

/** The report of a larger bank is kept: it needs all of the bank in memory. Smaller ones are made when a page is. */
export const reportedAtOnce = 5000;

const reportFolder = (folder: string, bank: string) => join(folder, bank, "report");

/** What lint said is part of a report, and may change with the day: it is named after both. */
function reportName(reader: ArtefactReader, bank: string): string | undefined {
  const current = reader.readCurrent()?.banks.find(({ id }) => id === bank);
  const said = current?.diagnostics.replace(/[^0-9a-z]/gi, "-");
  return current?.version ? `${current.version}-${said}-${reportFormat}.json` : undefined;
}

/**
 * The report of a bank as it was kept, or made now and kept; undefined when there is no such bank. No part of the compilation: it
 * would take longer than all the rest of it, and most versions of a bank are never looked at this way.
 */
export function findReport(reader: ArtefactReader, bank: string): BankReport | undefined {
  const sheet = reader.sheet(bank);
  const name = reportName(reader, bank);
  if (!sheet || !name) return undefined;
  const path = join(reportFolder(reader.folder, bank), name);
  const kept = readJson<BankReport>(path);
  if (kept) return kept;
  const whole = readBank(reader, bank);
  const report = whole && bankReport(whole, reader.diagnostics(bank));
  if (report && sheet.items > reportedAtOnce) keep(path, reportFolder(reader.folder, bank), name, report);
  return report;
}

function keep(path: string, folder: string, name: string, report: BankReport): void {
  mkdirSync(folder, { recursive: true });
  // Moved into place, so that nobody reads half of it.
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(report));
  renameSync(`${path}.${process.pid}`, path);
  for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { force: true });
}

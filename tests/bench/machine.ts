import { cpus, loadavg, totalmem } from "node:os";

/** What the figures were measured on. */
export const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
  /** Programs that wanted to run when the bench began: more than a few, and the figures are of a busy machine. */
  loadAtStart: Math.round((loadavg()[0] ?? 0) * 10) / 10,
};

// `npm run bench`: prints one JSON document with the machine and every figure. Figures, not tests: nothing fails here.
import { cpus, totalmem } from "node:os";
import { compileBench } from "./compile-bench";
import { formBench } from "./form-bench";
import { webBench } from "./web-bench";

const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
};

const figures = { machine, compile: await compileBench(), forms: formBench(), web: await webBench() };
console.log(JSON.stringify(figures, null, 2));

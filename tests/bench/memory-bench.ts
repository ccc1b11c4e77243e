// `npm run bench:memory`: prints one JSON document with the rate of the batch engine against ts-fsrs, the time that a plan
// takes (here, and in Chromium at a phone's speed), what the evidence model gains, and how good forecasts of readiness are.
// Figures, not tests: nothing fails here. `-- --only planOnPhone` is one part alone.
import { engineRate } from "./memory/engine-rate";
import { evidenceFigures } from "./memory/evidence-figures";
import { planInBrowser } from "./memory/plan-in-browser";
import { planTime } from "./memory/plan-time";
import { projectionFigures, readinessFigures } from "./readiness/readiness-figures";

const parts = {
  engine: engineRate,
  planToday: planTime,
  planOnPhone: planInBrowser,
  evidence: () => evidenceFigures(200),
  readiness: () => readinessFigures(200),
  examDay: () => projectionFigures(200),
};
const at = process.argv.indexOf("--only");
const only = at < 0 ? undefined : process.argv[at + 1];
const figures: Record<string, unknown> = { node: process.version };
for (const [name, measure] of Object.entries(parts)) {
  if (only === undefined || only === name) figures[name] = await measure();
}
console.log(JSON.stringify(figures, null, 2));

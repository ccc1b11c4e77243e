// `npm run bench:memory`: prints one JSON document with the rate of the batch engine against ts-fsrs, the time that a plan
// takes, what the evidence model gains, and how good forecasts of readiness are. Figures, not tests: nothing fails here.
import { engineRate } from "./memory/engine-rate";
import { evidenceFigures } from "./memory/evidence-figures";
import { planTime } from "./memory/plan-time";
import { projectionFigures, readinessFigures } from "./readiness/readiness-figures";

const figures = {
  node: process.version,
  engine: engineRate(),
  planToday: planTime(),
  evidence: evidenceFigures(200),
  readiness: readinessFigures(200),
  examDay: projectionFigures(200),
};
console.log(JSON.stringify(figures, null, 2));

// `npm run bench:planner`: simulated learners, several truths, scenarios and policies, equal minutes. Prints a table for each
// truth and one JSON document. `-- --learners 20` is a quick look; `-- --tuning` takes the scenarios that the plan was
// tuned on; `-- --truths 0,2` takes some of the truths. What is behind the figures: docs/planner.md.
import { plan } from "./planner/plan-policy";
import { fixedFsrs, greedy, leitner, randomPolicy, sm2 } from "./planner/policies";
import { courseOf, heldOut, tuning } from "./planner/scenarios";
import { type MakePolicy, simulate } from "./planner/simulate";
import { summarise } from "./planner/summarise";
import { type MakeTruth, namedTruths } from "./planner/truths";

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const learners = Number(option("learners") ?? 200);
const scenarios = process.argv.includes("--tuning") ? tuning : heldOut;
/** Learners of the scenarios not tuned on are others, too. */
const firstLearner = process.argv.includes("--tuning") ? 0 : 10_000;

const policies: Record<string, MakePolicy> = {
  "FSRS 0.80": fixedFsrs(0.8),
  "FSRS 0.85": fixedFsrs(0.85),
  "FSRS 0.90": fixedFsrs(0.9),
  "FSRS 0.95": fixedFsrs(0.95),
  random: randomPolicy,
  "SM-2": sm2,
  Leitner: leitner,
  "due, 20 new": fixedFsrs(0.9, { newPerDay: 20, byDue: true }),
  "FSRS 0.85, ahead": fixedFsrs(0.85, { ahead: true }),
  greedy,
  plan,
};

const chosen = option("truths")?.split(",");
const names = Object.keys(namedTruths).filter((_, index) => !chosen || chosen.includes(String(index)));
const policyNames = Object.keys(policies);
/** Marks lost, by truth, scenario, policy and learner. */
const lost = names.map(() => scenarios.map(() => policyNames.map(() => [] as number[])));

function report(count: number) {
  const results = names.map((name, truth) => summarise(name, scenarios, policyNames, lost[truth] ?? []));
  for (const { table } of results) console.error(`${table}\n`);
  console.error(`${count} learners each.\n`);
  return results.map(({ figures }) => figures);
}

const start = performance.now();
for (let learner = 0; learner < learners; learner++) {
  names.forEach((name, truth) => {
    scenarios.forEach((scenario, place) => {
      const course = courseOf(scenario.concepts, firstLearner + learner);
      policyNames.forEach((policy, index) => {
        const outcome = simulate(
          namedTruths[name] as MakeTruth,
          policies[policy] as MakePolicy,
          scenario,
          course,
          firstLearner + learner,
        );
        lost[truth]?.[place]?.[index]?.push(outcome.lost);
      });
    });
  });
  if ((learner + 1) % 20 === 0 && learner + 1 < learners) report(learner + 1);
}
const figures = report(learners);
const minutes = Math.round((performance.now() - start) / 6000) / 10;
console.log(JSON.stringify({ learners, minutes, scenarios, truths: figures }, null, 2));

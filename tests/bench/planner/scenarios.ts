import { natureOf } from "./noise";

/** What a group of learners has before them. */
export interface Scenario {
  name: string;
  concepts: number;
  /** Days to the exam; the last day of study is the one before it. */
  days: number;
  minutes: number;
  /** The share of days on which, without notice, nothing is studied. */
  missed: number;
}

/** The planner was tuned on these. */
export const tuning: Scenario[] = [
  { name: "300 concepts, 14 days, 30 min, 10 % missed", concepts: 300, days: 14, minutes: 30, missed: 0.1 },
  { name: "500 concepts, 30 days, 30 min, 20 % missed", concepts: 500, days: 30, minutes: 30, missed: 0.2 },
  { name: "1000 concepts, 60 days, 45 min, none missed", concepts: 1000, days: 60, minutes: 45, missed: 0 },
  { name: "400 concepts, 7 days, 60 min, none missed", concepts: 400, days: 7, minutes: 60, missed: 0 },
  { name: "800 concepts, 45 days, 20 min, 30 % missed", concepts: 800, days: 45, minutes: 20, missed: 0.3 },
  { name: "300 concepts, 60 days, 15 min, 10 % missed", concepts: 300, days: 60, minutes: 15, missed: 0.1 },
];

/** And is reported on these, with other learners. Nothing was tuned on them. */
export const heldOut: Scenario[] = [
  { name: "350 concepts, 21 days, 25 min, 20 % missed", concepts: 350, days: 21, minutes: 25, missed: 0.2 },
  { name: "600 concepts, 40 days, 45 min, 10 % missed", concepts: 600, days: 40, minutes: 45, missed: 0.1 },
  { name: "900 concepts, 55 days, 60 min, 25 % missed", concepts: 900, days: 55, minutes: 60, missed: 0.25 },
  { name: "300 concepts, 8 days, 40 min, none missed", concepts: 300, days: 8, minutes: 40, missed: 0 },
  {
    name: "1000 concepts, 30 days, 30 min, 15 % missed",
    concepts: 1000,
    days: 30,
    minutes: 30,
    missed: 0.15,
  },
  { name: "450 concepts, 60 days, 20 min, 30 % missed", concepts: 450, days: 60, minutes: 20, missed: 0.3 },
];

/** What is common knowledge of a course: how much each concept counts, and how it is asked. */
export interface Course {
  /** Marks by concept; 100 in all. */
  marks: Float64Array;
  /** The chance of a right answer without knowing: 0 for recall, 1/4 for a question with four options. */
  guess: Float64Array;
}

const domainWeights = [25, 20, 16, 13, 10, 8, 5, 3];

/** Eight domains that differ in weight and in size; half of the concepts are asked by a question with four options. */
export function courseOf(concepts: number, learner: number): Course {
  const random = natureOf(learner, `course-${concepts}`);
  const sizes = domainWeights.map((weight) => (weight + 8) * (0.6 + 0.8 * random()));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const domains: number[] = [];
  sizes.forEach((size, domain) => {
    for (let index = 0; index < Math.round((size / all) * concepts); index++) domains.push(domain);
  });
  while (domains.length < concepts) domains.push(0);
  domains.length = concepts;
  const counts = domainWeights.map((_, domain) => domains.filter((other) => other === domain).length);
  return {
    marks: Float64Array.from(
      domains,
      (domain) => (domainWeights[domain] as number) / Math.max(1, counts[domain] as number),
    ),
    guess: Float64Array.from(domains, () => (random() < 0.5 ? 0.25 : 0)),
  };
}

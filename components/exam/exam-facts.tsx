import type { ExamShape } from "@/lib/bank/bank";

function listFacts({ items, minutes, break: pause, passMark }: ExamShape): { term: string; value: string }[] {
  return [
    { term: "Questions", value: String(items) },
    { term: "Time", value: minutesText(minutes) },
    ...(pause
      ? [{ term: "Break", value: `${pause.minutes} minutes after question ${pause.afterItem}` }]
      : []),
    ...(passMark === undefined ? [] : [{ term: "To pass", value: `${passMark}%` }]),
  ];
}

function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} minutes`;
  const hoursText = hours === 1 ? "1 hour" : `${hours} hours`;
  return rest === 0 ? hoursText : `${hoursText} ${rest} minutes`;
}

/** In letters. On a phone such a value has a line of its own from the start, whatever fits beside it so far. */
const longValue = 20;

/** The real exam's shape, as far as it is known. */
export function ExamFacts({ exam }: { exam: ExamShape }) {
  return (
    <dl aria-label="The real exam" className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
      {listFacts(exam).map(({ term, value }) => (
        <div key={term} className={value.length > longValue ? "max-sm:basis-full" : undefined}>
          <dt className="text-quiet text-sm">{term}</dt>
          <dd className="tabular font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

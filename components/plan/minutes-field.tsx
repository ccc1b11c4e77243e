import { useId } from "react";
import { Icon } from "@/components/ui/icon";

interface MinutesFieldProps {
  /** As typed, Monday first. */
  values: readonly string[];
  onChange: (values: string[]) => void;
  error?: string | undefined;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Numbers in a narrow input. */
export const fieldStyle = "tabular max-w-[8rem]";

/** Minutes for each day of the week. */
export function MinutesField({ values, onChange, error }: MinutesFieldProps) {
  const id = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-semibold text-sm">Minutes to study on each day</legend>
      <p className="mb-3 text-quiet text-sm">0 for a weekday without study. A missed day leaves no debt.</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(4rem,1fr))] gap-3">
        {weekdays.map((name, day) => (
          <label key={name} className="block text-sm">
            {name.slice(0, 3)}
            <input
              aria-label={name}
              inputMode="numeric"
              autoComplete="off"
              value={values[day] ?? ""}
              aria-invalid={error ? true : undefined}
              onChange={(event) =>
                onChange(values.map((value, at) => (at === day ? event.target.value : value)))
              }
              className="tabular mt-1 block min-h-12 w-full rounded-md border border-line bg-card px-3 text-base text-ink aria-invalid:border-2 aria-invalid:border-incorrect"
            />
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-2 flex items-start gap-2 text-incorrect text-sm">
          <Icon name="warning" className="mt-0.5 size-5" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

import type { DomainStanding } from "@/lib/record/domain-standing";

interface RememberedMeterProps {
  /** How many things there are to know. */
  concepts: number;
  /** Left out before any study: then the bar stands empty and claims nothing. */
  standing?: DomainStanding;
}

const track = "mt-2.5 h-2 rounded-sm bg-hair forced-colors:border";

/** How much of a domain is remembered today: a bar with its figures under it. As high before the figures are known. */
export function RememberedMeter({ concepts, standing }: RememberedMeterProps) {
  const things = concepts === 1 ? "1 thing" : `${concepts} things`;
  if (!standing || standing.met === 0) {
    return (
      <>
        <div aria-hidden="true" className={track} />
        <p className="tabular mt-1.5 text-quiet text-sm">
          {things} to know{standing && ", none met yet"}
        </p>
      </>
    );
  }
  const { remembered, met } = standing;
  const words = `About ${Math.round(remembered)} of ${concepts} remembered today`;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter can't be styled or given a value in words */}
      <div
        role="meter"
        aria-label="Remembered today"
        aria-valuemin={0}
        aria-valuemax={concepts}
        aria-valuenow={Math.round(remembered)}
        aria-valuetext={words}
        className={track}
      >
        <div
          data-filled=""
          className="h-full rounded-sm bg-accent"
          style={{ width: `${Math.min(100, (remembered / concepts) * 100)}%` }}
        />
      </div>
      <p className="tabular mt-1.5 text-quiet text-sm">
        <span aria-hidden="true">{words}, </span>
        {met} met
      </p>
    </>
  );
}

import { Button } from "./button";

interface ShowMoreProps {
  /** How many are not shown yet. */
  rest: number;
  /** What they are, in the plural. */
  things: string;
  onMore: () => void;
}

/** The way on at the end of a list that is shown in part. Nothing where all is shown. */
export function ShowMore({ rest, things, onMore }: ShowMoreProps) {
  if (rest === 0) return null;
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={onMore}>Show more {things}</Button>
      <span className="tabular text-quiet text-sm">{rest.toLocaleString("en-US")} not shown</span>
    </p>
  );
}

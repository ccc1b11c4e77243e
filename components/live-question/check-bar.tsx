import { Button } from "@/components/ui/button";
import { useLift } from "@/components/ui/use-lift";

interface CheckBarProps {
  isAnswered: boolean;
  /** The answer is being kept. */
  isBusy: boolean;
  /** This is the one thing to do on the page. */
  isPrimary: boolean;
  /** Why there is no verdict, or that the answer is not saved. */
  message?: string;
  onCheck: () => void;
  onTryAgain: () => void;
}

/**
 * The button of a question that stands by itself. It stays where it is, so that the focus does too. A second tap of a pair
 * checks and does not begin anew.
 */
export function CheckBar({ isAnswered, isBusy, isPrimary, message, onCheck, onTryAgain }: CheckBarProps) {
  const isCheck = !isAnswered;
  const press = useLift(isCheck ? onCheck : undefined, ({ detail }) =>
    isCheck ? onCheck() : detail < 2 && onTryAgain(),
  );
  return (
    <div>
      <p role="status" className="mb-3 text-sm empty:hidden">
        {message}
      </p>
      <Button
        variant={isCheck && isPrimary ? "primary" : "secondary"}
        size="large"
        className="w-full sm:w-auto sm:min-w-60"
        aria-disabled={isCheck && isBusy}
        {...press}
      >
        {isCheck ? "Check answer" : "Try again"}
      </Button>
    </div>
  );
}

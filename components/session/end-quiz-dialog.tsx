import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface EndQuizDialogProps {
  /** How many questions have no answer yet, and how many there are. */
  unanswered: number;
  total: number;
  onClose: () => void;
  onEnd: () => void;
}

/** Asks whether a quiz shall end here. */
export function EndQuizDialog({ unanswered, total, onClose, onEnd }: EndQuizDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="End this quiz?"
      actions={
        <>
          <Button onClick={onClose}>Go on with the quiz</Button>
          <Button variant="primary" onClick={onEnd}>
            End and see results
          </Button>
        </>
      }
    >
      <p>
        {unanswered === 0
          ? "All questions are answered."
          : `${unanswered} of ${total} questions have no answer yet. They count as not right. What you answered is kept.`}
      </p>
    </Dialog>
  );
}

import { CheckButton } from "@/components/question/check-button";
import { HintButton } from "@/components/rich-text/hint-button";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import type { useQuiz } from "./use-quiz";

/** The bar at the bottom of a quiz: the one thing to do next. */
export function QuizActions({ quiz }: { quiz: ReturnType<typeof useQuiz> }) {
  const { item, answered, draft, isLast, isTest } = quiz;
  const goOnLabel = isLast ? "Finish quiz" : "Next question";
  const isDone = !item || answered !== undefined;
  if (!isDone && item.kind === "short-answer") {
    // Until the answer is in sight, the item itself shows the bar that reveals it.
    if (!draft.revealed) return null;
    return (
      <ActionBar label="Did you have it?">
        <Button size="large" isWide onClick={() => quiz.answer(false)}>
          Not yet
        </Button>
        <Button size="large" isWide onClick={() => quiz.answer(true)}>
          I had it
        </Button>
      </ActionBar>
    );
  }
  return (
    <ActionBar wraps>
      {!isDone && (
        <HintButton
          hints={item.hints}
          shown={draft.hints}
          onShow={() => quiz.change({ hints: draft.hints + 1 })}
        />
      )}
      {item?.kind === "cloze" && answered && !answered.correct && !isTest && (
        <Button size="large" onClick={() => quiz.overrule(answered)}>
          I said the same
        </Button>
      )}
      <div className="min-w-min flex-1">
        <p role="status" className="mb-2 text-center text-quiet text-sm empty:hidden">
          {quiz.isWaiting && "One moment: your quiz is being put together."}
          {quiz.needsAnswer &&
            (item?.kind === "cloze" ? "Write something first." : "Choose an option first.")}
        </p>
        <CheckButton
          onCheck={isDone ? undefined : () => quiz.answer()}
          {...(isTest && { checkLabel: goOnLabel })}
          onGoOn={quiz.goOn}
          goOnLabel={goOnLabel}
        />
      </div>
    </ActionBar>
  );
}

import type { Blank } from "@/components/rich-text/rich-context";
import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

interface BlankInputProps {
  blank: Blank;
  /** Counted from 0. */
  index: number;
  value: string;
  onType: (value: string) => void;
  /** Whether it was right, once checked. */
  isRight?: boolean;
  disabled?: boolean;
}

/** A blank to write in. Once checked it shows a sign, and the right word if that was another. */
export function BlankInput({ blank, index, value, onType, isRight, disabled = false }: BlankInputProps) {
  const isChecked = isRight !== undefined;
  const frame = isRight ? "border-correct" : "border-incorrect";
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 align-middle">
      <input
        type="text"
        aria-label={`Blank ${index + 1}`}
        placeholder={blank.hint}
        value={value}
        readOnly={disabled || isChecked}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={`my-1 min-h-11 w-44 max-w-full rounded-md border bg-card px-3 text-base placeholder:text-quiet ${isChecked ? `border-2 ${frame}` : "border-line"}`}
      />
      {isChecked && (
        <span className={`inline-flex items-center gap-1 ${isRight ? "text-correct" : "text-incorrect"}`}>
          <Icon name={isRight ? "check" : "cross"} />
          <VisuallyHidden>{isRight ? "Right" : "Not right. The answer is "}</VisuallyHidden>
          {!isRight && <span className="font-semibold text-ink">{blank.answer}</span>}
        </span>
      )}
    </span>
  );
}

import { readingKeyLine } from "@/components/around-item/reading-key-line";
import { questionKeyLines } from "@/components/question/question-key-lines";
import { KeysDialog } from "@/components/ui/keys-dialog";

const keyLines = [...questionKeyLines, readingKeyLine];

/** Lists what the keyboard can do in a quiz. */
export function QuizKeysDialog({ onClose }: { onClose: () => void }) {
  return <KeysDialog open onClose={onClose} lines={keyLines} />;
}

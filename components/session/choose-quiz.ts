import { loadContent, loadOutline, pagesOf } from "@/components/bank/load-bank";
import type { BankManifest } from "@/lib/bank/delivery/bank-manifest";
import type { BankContent, BankOutline } from "@/lib/bank/delivery/bank-outline";
import { chooseItems } from "@/lib/exam/choose-items";
import { beginWith, type PaperItem } from "@/lib/exam/first-question";
import { chooseQuizPages } from "@/lib/exam/quiz-pages";
import type { QuizRequest } from "@/lib/exam/quiz-request";
import type { RecordState } from "@/lib/record/fold";
import { listNeedyItems } from "@/lib/record/needy-items";
import { missedIn, viewLearner } from "@/lib/record/select";

/** What a quiz is chosen by. */
interface QuizChoice {
  bank: BankManifest;
  state: RecordState;
  request: QuizRequest;
  /** Decides where the request has no seed of its own. */
  seed: string;
  /** Today's local day number. */
  today: number;
  /** A question that is on the screen already: the quiz begins with it. */
  first?: PaperItem | undefined;
}

/**
 * Chooses a quiz from the bank's outline, or from those pages of it that the request needs, and loads the chosen items.
 * @returns the paper in its order; no items when nothing fits.
 * @throws Error when the network or the server fails
 */
export async function chooseQuiz({
  bank,
  state,
  request,
  seed,
  today,
  first,
}: QuizChoice): Promise<BankContent> {
  const missed = request.retry === null ? [] : missedIn(state, request.retry);
  const named = request.retry === null ? request.items : missed;
  const isNamed = request.retry !== null || named.length > 0;
  const pages = isNamed
    ? pagesOf(bank, named)
    : chooseQuizPages({
        request,
        pages: bank.pages.length,
        seed,
        needed: pagesOf(bank, listNeedyItems(state, bank.id, today, request.count)),
      });
  const learner = viewLearner(state, bank.id, today);
  const choose = (outline: BankOutline): PaperItem[] => {
    const paper: PaperItem[] = chooseItems({ bank: outline, request, seed, learner, missed });
    return first ? beginWith(paper, first) : paper;
  };
  let items = choose(await loadOutline(bank, pages));
  // The drawn pages may hold too few questions: then every page counts.
  if (!isNamed && items.length < request.count && pages.length < bank.pages.length)
    items = choose(await loadOutline(bank));
  return loadContent(
    bank,
    items.map(({ id }) => id),
  );
}

import type { Item } from "@/lib/bank/item";
import { contrastOrder, contrastRequest } from "@/lib/exam/contrast";
import { type DayLength, printDayRequest } from "@/lib/exam/day-request";
import { optionOrder } from "@/lib/exam/option-order";
import { printQuizRequest, type QuizRequest } from "@/lib/exam/quiz-request";
import type { ContrastPair } from "./due-lures";
import type { NewEvent, SessionItem } from "./event";

/** The event that begins a session. */
export type NewSessionStarted = Extract<NewEvent, { type: "session-started" }>;

/** The bank that a session is about, and the version that it begins with. */
export interface BankVersion {
  id: string;
  version: string;
}

/** What a quiz begins with. */
export interface QuizStart {
  /** The session's id: new, from `MakeId`. */
  session: string;
  bank: BankVersion;
  request: QuizRequest;
  /** The paper, from `chooseItems`, with its content: the order of options is part of the event. */
  items: readonly Item[];
  /** Orders the options where the request has no seed of its own. */
  seed: string;
  /** An item of the paper that is on the screen already, with its options in this order. */
  shown?: SessionItem | undefined;
}

/** The event that begins a quiz. It holds the paper and the order of options, so that a reload shows the same. */
export function startQuiz({ session, bank, request, items, seed, shown }: QuizStart): NewSessionStarted {
  return {
    type: "session-started",
    session,
    bank: bank.id,
    version: bank.version,
    activity: "quiz",
    mode: request.mode,
    items: withOrder(items, request.seed ?? seed).map((one) => (one.item === shown?.item ? shown : one)),
    request: printQuizRequest(request),
  };
}

/** What a contrast drill begins with. */
export interface ContrastStart {
  session: string;
  bank: BankVersion;
  pairs: readonly ContrastPair[];
  /** Orders the options. */
  seed: string;
}

/** The event that begins a contrast drill: a quiz whose questions have two options each. */
export function startContrast({ session, bank, pairs, seed }: ContrastStart): NewSessionStarted {
  return {
    type: "session-started",
    session,
    bank: bank.id,
    version: bank.version,
    activity: "quiz",
    mode: "tutor",
    items: pairs.map(({ question, key, lure }) => ({
      item: question.id,
      order: contrastOrder(question, [key, lure], seed),
    })),
    request: contrastRequest,
  };
}

/** What a flashcard session begins with. */
export interface FlashcardsStart {
  session: string;
  bank: BankVersion;
  /** The cards, from `buildQueue`. */
  cards: readonly { item: string }[];
  /** What the page's address asks for, such as `domain=ethics`; empty for the whole bank. */
  request?: string;
}

/** The event that begins a flashcard session. */
export function startFlashcards({ session, bank, cards, request = "" }: FlashcardsStart): NewSessionStarted {
  return {
    type: "session-started",
    session,
    bank: bank.id,
    version: bank.version,
    activity: "flashcards",
    mode: "tutor",
    items: cards.map(({ item }) => ({ item })),
    request,
  };
}

/** What a day's session begins with. */
export interface DayStart {
  session: string;
  bank: BankVersion;
  /** The items, from `planDay` or the exam plan, in their order. */
  items: readonly Item[];
  length: DayLength;
  /** Orders the options. */
  seed: string;
}

/** The event that begins a day's session: cards and questions, mixed. */
export function startDay({ session, bank, items, length, seed }: DayStart): NewSessionStarted {
  return {
    type: "session-started",
    session,
    bank: bank.id,
    version: bank.version,
    activity: "day",
    mode: "tutor",
    items: withOrder(items, seed),
    request: printDayRequest(length),
  };
}

function withOrder(items: readonly Item[], seed: string): SessionItem[] {
  return items.map((item) =>
    item.kind === "question" ? { item: item.id, order: optionOrder(item, seed) } : { item: item.id },
  );
}

"use client";

import { createContext } from "react";
import type { HeldItems } from "@/components/study/session-gate";
import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { SessionItem } from "@/lib/record/event";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import type { CanLeaveOut } from "./use-can-leave-out";

/** The question that a quiz begins with, as the server chose it. */
export interface FirstQuestion {
  /** The bank, with this one item, its case and its sources. */
  bank: BankContent;
  /** Orders its options. Others may have got the same, so the rest of the quiz has a seed of its own. */
  seed: string;
  /** How many questions the quiz will have, as far as the server can tell. */
  total: number;
  mode: SessionState["mode"];
}

/** A quiz that is under way, as the quiz page has it. */
export interface QuizParts extends HeldItems {
  session: SessionState;
  notices: readonly string[];
  record: LearnerRecord;
  hasSound: boolean;
  canLeaveOut: CanLeaveOut;
}

/** How the quiz page starts a session behind a question that is on the screen already. */
export interface FirstQuestionHolder {
  first: FirstQuestion;
  /** Its place in the paper, with its options as they are on the screen. */
  shown: SessionItem | undefined;
  /** The session that began with this question has this id. */
  begin: (session: string) => void;
  /** Whether a session began with this question. */
  isOwn: (session: string) => boolean;
  /** The session is there: it goes on under the question, which stays where it is. */
  take: (parts: QuizParts) => void;
  /** The address turned out to mean something else, and the question goes. */
  leave: () => void;
}

/** Set where the server's question is on the screen. */
export const FirstQuestionContext = createContext<FirstQuestionHolder | undefined>(undefined);

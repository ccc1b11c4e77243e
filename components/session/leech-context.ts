import { createContext } from "react";
import type { BankRef } from "@/components/bank/load-bank";

/**
 * The newest version of the bank that a session is on: where to look for another way to a concept that keeps slipping. A
 * sitting may be on an older one. Nothing where no way is to be offered.
 */
export const LeechContext = createContext<BankRef | undefined>(undefined);

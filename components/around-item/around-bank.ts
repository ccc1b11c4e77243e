import type { BankHead } from "@/lib/bank/delivery/bank-outline";

/** What the actions around an item know of its bank. */
export type AroundBank = Pick<BankHead, "id" | "title" | "version" | "language" | "feedback">;

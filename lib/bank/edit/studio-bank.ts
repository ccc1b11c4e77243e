import type { BankMeta } from "../bank";
import type { ItemRow } from "./item-rows";

/** What the studio's screens know of a bank. */
export interface StudioBank
  extends Pick<BankMeta, "title" | "language" | "domains" | "sources" | "competencies" | "forbidden"> {
  id: string;
  /** Whether this server can save; else the studio gives files to download. */
  canWrite: boolean;
}

/** An item in the studio's list, and how much there is to say of it. */
export interface StudioRow extends ItemRow {
  errors: number;
  warnings: number;
}

import { languagePattern } from "@/lib/bank/bank";
import { idPattern } from "@/lib/bank/item";
import type { NewBankSheet } from "@/lib/bank/scaffold/bank-sheet-text";
import { IdGiver, idFromText } from "@/lib/interop/stable-id";

/** A domain as it is being typed. */
export interface DomainRow {
  /** Names the row while it is edited. */
  key: number;
  title: string;
  weight: string;
}

/** A new bank as it is being typed. */
export interface NewBankFields {
  title: string;
  /** Empty until somebody types one: then it is made of the title. */
  id: string;
  description: string;
  language: string;
  hasExam: boolean;
  items: string;
  minutes: string;
  /** Empty where none is published. */
  passMark: string;
  domains: DomainRow[];
}

export const emptyBank: NewBankFields = {
  title: "",
  id: "",
  description: "",
  language: "en",
  hasExam: false,
  items: "",
  minutes: "",
  passMark: "",
  domains: [
    { key: 1, title: "", weight: "50" },
    { key: 2, title: "", weight: "50" },
  ],
};

/** The id that a bank will have. */
export const bankIdOf = ({ id, title }: Pick<NewBankFields, "id" | "title">) => id || idFromText(title);

const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));

/** The sum of the weights, without the dust of binary fractions; NaN where one is no number. */
export const weightSum = (domains: readonly DomainRow[]) =>
  Math.round(domains.reduce((sum, { weight }) => sum + numberOf(weight), 0) * 100) / 100;

/** Weights that are as equal as whole percents allow, and sum to 100. */
export function shareEvenly(domains: readonly DomainRow[]): DomainRow[] {
  const share = Math.floor(100 / domains.length);
  const rest = 100 - share * domains.length;
  return domains.map((domain, index) => ({ ...domain, weight: String(share + (index < rest ? 1 : 0)) }));
}

/** What is wrong, by field; `title 3` is the title of the row with the key 3. */
export type FieldErrors = Partial<Record<string, string>>;

/**
 * A bank's sheet from what was typed, or what is wrong with it.
 * @param taken ids that other banks have
 */
export function readNewBank(
  fields: NewBankFields,
  taken: readonly string[],
): { id: string; sheet: NewBankSheet } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const need = (name: string, text: string, what: string) => {
    if (text.trim() === "") errors[name] = what;
    return text.trim();
  };
  const count = (name: string, text: string, isWhole: boolean, most: number) => {
    const value = numberOf(text);
    const isFine = value > 0 && value <= most && (!isWhole || Number.isInteger(value));
    if (!isFine)
      errors[name] = isWhole ? "Write a whole number above 0." : `Write a number above 0, up to ${most}.`;
    return value;
  };
  const title = need("title", fields.title, "Give the bank a title.");
  const description = need("description", fields.description, "Say in a sentence which exam this is for.");
  const id = bankIdOf(fields);
  if (!idPattern.test(id) || id.length > 100)
    errors.id = "Use small letters, digits and single hyphens, as in food-handler.";
  else if (id === "new") errors.id = "The studio needs this word for itself. Choose another id.";
  else if (taken.includes(id)) errors.id = `There is a bank "${id}" already. Choose another id.`;
  if (!languagePattern.test(fields.language)) errors.language = "Write a language code, such as en or es-MX.";
  const giver = new IdGiver();
  const domains = fields.domains.map((row) => {
    const name = need(`title ${row.key}`, row.title, "Name the domain.");
    return {
      id: giver.give(name, () => String(row.key)),
      title: name,
      weight: count(`weight ${row.key}`, row.weight, false, 100),
    };
  });
  const sum = weightSum(fields.domains);
  if (Math.abs(sum - 100) >= 0.01 && !Number.isNaN(sum))
    errors.weights = `The weights add up to ${sum}, not to 100.`;
  const exam = fields.hasExam
    ? {
        items: count("items", fields.items, true, 100_000),
        minutes: count("minutes", fields.minutes, false, 100_000),
        ...(fields.passMark.trim() === ""
          ? {}
          : { passMark: count("passMark", fields.passMark, false, 100) }),
      }
    : undefined;
  if (Object.keys(errors).length > 0) return { errors };
  return { id, sheet: { title, description, language: fields.language, domains, exam } };
}

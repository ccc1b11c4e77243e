"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { difficulties } from "@/lib/bank/difficulties";
import type { ItemForm } from "@/lib/bank/edit/item-form";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { SourcePicker } from "./source-picker";

interface AttributeFieldsProps {
  form: ItemForm;
  bank: StudioBank;
  onChange: (attributes: ItemForm["attributes"], what: string) => void;
}

const names = { recall: "Recall", apply: "Apply", analyze: "Analyze" } as const;

/** What an item says of itself: its domain, how hard it is, where its facts come from. */
export function AttributeFields({ form, bank, onChange }: AttributeFieldsProps) {
  const { attributes } = form;
  const text = (name: string) => (typeof attributes[name] === "string" ? attributes[name] : "");
  const set = (name: string, value: string | true | undefined) => {
    const { [name]: _, ...rest } = attributes;
    // One that is there already keeps its place in the tag.
    const next =
      value === undefined || value === ""
        ? rest
        : name in attributes
          ? { ...attributes, [name]: value }
          : { ...rest, [name]: value };
    onChange(next, name);
  };
  const sources = text("sources").split(/\s+/).filter(Boolean);
  const isFlag = (name: string) => attributes[name] !== undefined && attributes[name] !== "false";
  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Domain" value={text("domain")} onChange={(event) => set("domain", event.target.value)}>
          <option value="">As the file says</option>
          {bank.domains.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <Select
          label="Difficulty"
          value={text("difficulty")}
          onChange={(event) => set("difficulty", event.target.value)}
        >
          <option value="">As the file says</option>
          {difficulties.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </Select>
      </div>
      {bank.sources.length > 0 && (
        <SourcePicker
          chosen={sources}
          sources={bank.sources}
          onChange={(next) => set("sources", next.join(" "))}
        />
      )}
      {form.tag === "Question" && (
        <Checkbox
          label="Several options are right, and all of them are to be chosen"
          checked={isFlag("multiple")}
          onChange={(event) => set("multiple", event.target.checked || undefined)}
        />
      )}
      {form.tag === "Question" && (
        <Checkbox
          label="Options keep this order"
          hint="For numbers, or “all of these”. Else each showing mixes them."
          checked={isFlag("fixed")}
          onChange={(event) => set("fixed", event.target.checked || undefined)}
        />
      )}
      <Checkbox
        label="Keep it from learners"
        hint="Not ready yet, or retired: what learners did with it stays in their record."
        checked={isFlag("retired")}
        onChange={(event) => set("retired", event.target.checked || undefined)}
      />
    </div>
  );
}

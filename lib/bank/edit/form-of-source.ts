import type { ItemForm } from "./item-form";
import type { ItemSource } from "./read-item-source";

/** What a form shows of an item's text. */
export function formOfSource(source: ItemSource): ItemForm {
  const part = (name: keyof ItemSource["once"]) => source.once[name]?.field?.text ?? "";
  return {
    tag: source.tag,
    attributes: Object.fromEntries(source.attributes.map(({ name, value }) => [name, value])),
    body: source.body?.text ?? "",
    options: source.options.map(({ isKey, text, rationale }, origin) => ({
      isKey,
      text: text.text,
      rationale: rationale?.text ?? "",
      origin,
    })),
    keyPoints: part("KeyPoints"),
    answer: part("Answer"),
    hints: source.hints.map(({ field }) => field?.text ?? ""),
    explanation: part("Explanation"),
  };
}

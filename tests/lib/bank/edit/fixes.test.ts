import { expect, test } from "vitest";
import { listFixes } from "@/lib/bank/edit/fixes";
import { emptyForm, type ItemForm } from "@/lib/bank/edit/item-form";

function aForm(...options: [string, boolean, string?][]): ItemForm {
  const form = emptyForm("Question", { id: "a" });
  return { ...form, options: options.map(([text, isKey, rationale = ""]) => ({ text, isKey, rationale })) };
}
const texts = (form: ItemForm | undefined) => form?.options.map(({ text }) => text);

test("the key goes to another place, to each as often", () => {
  const form = aForm(["key", true], ["b", false], ["c", false], ["d", false]);
  const places = [0, 0, 0, 0];
  for (let seed = 0; seed < 3000; seed++) {
    const [fix] = listFixes("key-position", form, `seed ${seed}`);
    const after = fix?.apply(form);
    expect(texts(after)?.toSorted()).toEqual(["b", "c", "d", "key"]);
    const at = after?.options.findIndex(({ isKey }) => isKey) ?? -1;
    places[at] = (places[at] ?? 0) + 1;
  }
  expect(places[0]).toBe(0);
  for (const count of places.slice(1)) expect(count).toBeGreaterThan(900);
});

test("a fixed order stays", () => {
  const form = { ...aForm(["a", true], ["b", false]), attributes: { id: "a", fixed: true as const } };
  expect(listFixes("key-position", form, "s")).toEqual([]);
});

test("the key's reason moves into its rationale", () => {
  const form = aForm(
    ["Ask her first, because she knows what helped before", true, "It is hers."],
    ["Wait", false],
  );
  const [fix] = listFixes("key-longest", form, "s");
  expect(fix?.apply(form).options[0]).toMatchObject({
    text: "Ask her first",
    rationale: "Because she knows what helped before. It is hers.",
  });
});

test("a key without a reason in it is left to its author", () => {
  expect(listFixes("key-length", aForm(["Ask her what helped before", true], ["Wait", false]), "s")).toEqual(
    [],
  );
});

test("“none of the above” is taken out where enough is left, and never when it is the key", () => {
  const form = aForm(["One", true], ["Two", false], ["None of the above", false]);
  expect(texts(listFixes("all-of-the-above", form, "s")[0]?.apply(form))).toEqual(["One", "Two"]);
  expect(listFixes("all-of-the-above", aForm(["One", true], ["All of these", false]), "s")).toEqual([]);
  expect(
    listFixes("all-of-the-above", aForm(["One", false], ["Two", false], ["All of the above", true]), "s"),
  ).toEqual([]);
});

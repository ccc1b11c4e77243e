import type { ResponseBank, ResponseItem } from "@/lib/responses/asked-bank";
import type { Response } from "@/lib/responses/response";

/** A question with options a to d, `a` being the key; their texts are "Option a" and so on. */
export function anAskedItem(id: string, changes: Partial<ResponseItem> = {}): ResponseItem {
  return {
    id,
    title: `What is ${id}?`,
    options: ["a", "b", "c", "d"].map((one) => ({ id: one, text: `Option ${one}`, isKey: one === "a" })),
    ...changes,
  };
}

/** A bank with the questions q1, q2 and q3. */
export const aResponseBank: ResponseBank = {
  id: "demo",
  items: ["q1", "q2", "q3"].map((id) => anAskedItem(id)),
};

/** A right answer to `item`, with the key of today. */
export function aResponse(item: string, changes: Partial<Response> = {}): Response {
  return {
    id: `${item} ${changes.time ?? 0}`,
    item,
    time: 0,
    hints: 0,
    chosen: ["a"],
    key: ["a"],
    score: 1,
    ...changes,
  };
}

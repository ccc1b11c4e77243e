import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody, ForeignItem } from "../foreign-item";

function bodyBelow(body: ForeignBody, text: readonly Block[]): ForeignBody {
  if (body.kind === "unread") return body;
  if (body.kind === "cloze") return { ...body, text: [...text, ...body.text] };
  if (body.kind === "card") return { ...body, front: [...text, ...body.front] };
  return { ...body, stem: [...text, ...body.stem] };
}

/** An item with a text above its own that stood apart from it: of its section, or one that several questions share. */
export function withTextAbove(item: ForeignItem, text: readonly Block[]): ForeignItem {
  if (text.length === 0 || item.body.kind === "unread") return item;
  return {
    ...item,
    body: bodyBelow(item.body, text),
    notes: [
      ...item.notes,
      {
        fate: "changed",
        rule: "text-above",
        message:
          "A text that stood apart from it, for it or for several questions, stands above its own now.",
      },
    ],
  };
}

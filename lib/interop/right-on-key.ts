import type { ForeignItem } from "./foreign-item";

/**
 * Feedback for a right answer belongs to the key, where a question has one key that says nothing itself. Formats that give feedback by
 * right and wrong only lose less that way.
 */
export function rightOnKey(item: ForeignItem): ForeignItem {
  const { body, combined } = item;
  const right = combined?.right;
  if (!right || (body.kind !== "choice" && body.kind !== "true-false")) return item;
  const { right: _moved, ...rest } = combined;
  const without = (changed: ForeignItem["body"]): ForeignItem => {
    const { combined: _before, ...others } = item;
    return { ...others, body: changed, ...(Object.keys(rest).length > 0 ? { combined: rest } : {}) };
  };
  if (body.kind === "true-false") {
    const side = body.answer ? "ifTrue" : "ifFalse";
    return body[side] ? item : without({ ...body, [side]: right });
  }
  const keys = body.options.filter(({ fraction }) => fraction > 0.995);
  const [key] = keys;
  if (keys.length !== 1 || !key || key.feedback) return item;
  return without({
    ...body,
    options: body.options.map((option) => (option === key ? { ...option, feedback: right } : option)),
  });
}

import postcss from "postcss";

/**
 * What of a stylesheet a page needs for its first view: the rules for the classes given and those that name none, with the
 * registered properties and animations that they use. Printing and what a pointer is over are left out: they come later than any view.
 * @param {string} css The whole stylesheet, minified.
 * @param {readonly string[]} classNames
 * @returns {string} A stylesheet in the same order. The whole one, written after it, changes nothing about what has these classes only.
 */
export function firstStyles(css, classNames) {
  const root = postcss.parse(css);
  const known = new Set(classNames);
  // First, or what these alone use would be kept.
  root.walkAtRules("media", (media) => {
    if (later.has(media.params.replaceAll(" ", ""))) media.remove();
  });
  root.walkRules((rule) => {
    if (isFrame(rule)) return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every((name) => known.has(name)));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  const used = root.toString();
  const isUsed = (name) => used.includes(`var(${name}`);
  root.walkAtRules("property", (property) => {
    if (!isUsed(property.params)) property.remove();
  });
  // The same properties for browsers that can't register any.
  root.walkAtRules("layer", (layer) => {
    if (layer.params !== "properties") return;
    layer.walkDecls((declaration) => {
      if (!isUsed(declaration.prop)) declaration.remove();
    });
  });
  root.walkAtRules("keyframes", (animation) => {
    if (!used.includes(`animation:${animation.params}`)) animation.remove();
  });
  root.walkAtRules(/^(?:media|supports|layer|container)$/, removeEmpty);
  return root.toString();
}

const later = new Set(["print", "(hover:hover)"]);

/** A step of an animation looks like a rule. */
const isFrame = ({ parent }) => parent?.type === "atrule" && parent.name === "keyframes";

/** Layers that are named in advance have no block, and say the order. */
function removeEmpty(rule) {
  rule.walkAtRules((inner) => {
    if (inner.nodes?.length === 0) inner.remove();
  });
  if (rule.nodes?.length === 0) rule.remove();
}

/** Names of the classes in a selector, or in a whole stylesheet, without the backslashes that CSS needs. */
export function classesOf(selector) {
  return [
    ...selector.replace(/:not\([^()]*\)/g, "").matchAll(/\.((?:\\[0-9a-f]{1,6} ?|\\.|[\w-]|[^\0-\x7f])+)/gi),
  ].map(([, name]) =>
    name
      .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, "$1"),
  );
}

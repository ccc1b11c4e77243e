const pageEnd = "page-end";

/**
 * Holds the first paint until the page's own HTML is there down to its foot. Browsers paint what they have when a page
 * arrives in pieces, and what stands right, centered, or under something unfinished would then move before the eyes.
 * Browsers that don't know `rel="expect"` paint as always. Sits in `<head>`.
 */
export function PaintWhole() {
  return <link rel="expect" href={`#${pageEnd}`} blocking="render" />;
}

/** What the first paint waits for. The last thing in `<body>`. */
export function PageEnd() {
  return <div id={pageEnd} hidden />;
}

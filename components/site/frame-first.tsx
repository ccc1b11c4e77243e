/**
 * Holds the first paint until the page's `<main>` has begun. Browsers paint what they have when a page arrives in
 * pieces: without this the header's links would move before the eyes as they come. Waiting for the whole page would show
 * a lesson a third later. Browsers that don't know `rel="expect"` paint as always. Sits in `<head>`.
 */
export function FrameFirst() {
  return <link rel="expect" href="#content" blocking="render" />;
}

/**
 * The same until the page's foot, for a page that is a session's from the start: the frame around it is another, and
 * browsers see that (`:has`) only when the session's HTML is whole. It is short.
 */
export function SessionFirst() {
  return <link rel="expect" href="#site-foot" blocking="render" />;
}

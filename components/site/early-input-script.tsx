/** Remembers presses on buttons of parts that can be used before their script is there. In document order of events. */
const rememberPresses = `(function(){window.rehearseEarly=[];addEventListener("click",function(e){var t=e.target,b=t&&t.closest&&t.closest("[data-early] button");if(b)window.rehearseEarly.push([b,e])},true)})()`;

/** Keeps what is pressed before scripts have loaded, for `useEarlyInput`. Sits in `<head>`. */
export function EarlyInputScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script dangerouslySetInnerHTML={{ __html: rememberPresses }} />;
}

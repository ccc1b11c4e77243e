import { name } from "./globals.css?styles";

/** Where all styles are served (styles/[name]/route.ts). In the browser, and while pages are edited, it is not known. */
export const stylesAddress = `/styles/${name}`;

/**
 * A script that asks for all styles once the page is painted, and again where they don't come: what scripts add later
 * needs them. The whole sheet holds the first one's rules as well, in the same order, so that nothing looks different when it comes.
 */
export const bringStyles = `(function(d){function add(ms){var l=d.createElement("link");l.rel="stylesheet";l.href="${stylesAddress}";l.onerror=function(){l.remove();setTimeout(add,ms,ms*2)};d.head.append(l)}requestAnimationFrame(function(){setTimeout(add,0,1e3)})})(document)`;

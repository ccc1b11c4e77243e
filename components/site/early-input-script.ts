/** Keeps for `useEarlyInput` the presses on buttons of parts that can be used before their script is there, in their order. */
export const rememberPresses = `(function(){window.rehearseEarly=[];addEventListener("click",function(e){var t=e.target,b=t&&t.closest&&t.closest("[data-early] button");if(b)window.rehearseEarly.push([b,e])},true)})()`;

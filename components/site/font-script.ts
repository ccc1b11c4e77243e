/**
 * Decides before the first paint which typeface a view has, so that none changes under a reader's eyes. Ours is worth its
 * 35 kB where they come at once. On a slow line, the first view takes the system's, whose measures are matched; ours is
 * fetched when the page has long been quiet, for the views after it. Who saves data gets it only if it is there
 * already. Where the browser tells nothing of the line, the line counts as fast.
 */
export const chooseFont = `(function(d,n){var k="rehearse-font",c=n.connection,kept;function load(){return d.fonts.load('1em "Atkinson Hyperlegible Next"')}function use(){d.documentElement.dataset.font="own";load()}try{kept=localStorage.getItem(k)}catch(e){}if(kept||!c||!(c.saveData||c.downlink<5||c.rtt>=150))use();else if(c.saveData)return;if(!kept)addEventListener("load",function(){setTimeout(function(){load().then(function(f){if(f.length)localStorage.setItem(k,"kept")}).catch(function(){})},8000)})})(document,navigator)`;

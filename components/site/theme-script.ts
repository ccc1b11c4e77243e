/**
 * Applies the stored theme (`rehearse-theme`), text size (`rehearse-text-size`) and `rehearse-shortcuts` to `<html>` before
 * the first paint, so that nothing flashes. Private windows may refuse localStorage.
 */
export const applyAppearance = `try{var d=document.documentElement,t=localStorage.getItem("rehearse-theme"),s=localStorage.getItem("rehearse-text-size");if(t==="light"||t==="dark")d.dataset.theme=t;if(s==="115"||s==="130"||s==="150")d.dataset.textSize=s;if(localStorage.getItem("rehearse-shortcuts")==="off")d.dataset.shortcuts="off"}catch(e){}`;

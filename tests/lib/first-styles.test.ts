import { describe, expect, it } from "vitest";
import { firstStyles } from "@/app/first-styles.mjs";

describe("the styles of a first view", () => {
  it("are the rules for its classes, and those that name no class", () => {
    expect(firstStyles("p{margin:0}.a{top:0}.b{left:0}", ["a"])).toBe("p{margin:0}.a{top:0}");
  });

  it("leave out of a rule the selectors that name another class", () => {
    expect(firstStyles(".a,.b,.a .b,.a:hover{top:0}", ["a"])).toBe(".a,.a:hover{top:0}");
  });

  it("know a class by its name, however CSS has to write it", () => {
    const names = ["mt-1.5", "w-1/2", "sm:p-2", "[&>p]:m-0", "2xl:p"];
    const css = String.raw`.mt-1\.5{top:0}.w-1\/2{top:0}.sm\:p-2{top:0}.\[\&\>p\]\:m-0{top:0}.\32 xl\:p{top:0}`;
    expect(firstStyles(css, names)).toBe(css);
    expect(firstStyles(css, [])).toBe("");
  });

  it("keep a rule for what lacks a class", () => {
    expect(firstStyles("p:not(.b){top:0}", [])).toBe("p:not(.b){top:0}");
  });

  it("keep the order, of layers too, and no block that is left empty", () => {
    const css =
      "@layer base,utilities;@layer utilities{@media (width>9px){.b{top:0}}.a{top:0}}@supports (top:0){.b{top:0}}";
    expect(firstStyles(css, ["a"])).toBe("@layer base,utilities;@layer utilities{.a{top:0}}");
  });

  it("leave printing, and what a pointer is over, for later", () => {
    const css = "@media print{.a{top:0}p{top:0}}.a{left:0}@media (hover:hover){.a:hover{top:0}}";
    expect(firstStyles(css, ["a"])).toBe(".a{left:0}");
  });

  it("have the registered properties and animations that they use", () => {
    const spin = "@keyframes spin{0%{rotate:0deg}}";
    const property = "@property --x{syntax:'*';inherits:false}";
    const css = `${spin}@keyframes fade{0%{opacity:0}}${property}@property --y{syntax:'*';inherits:false}`;
    expect(firstStyles(`.a{animation:spin 1s;left:var(--x)}${css}`, ["a"])).toBe(
      `.a{animation:spin 1s;left:var(--x)}${spin}${property}`,
    );
  });

  it("have of the substitutes for registered properties those that they use", () => {
    const css = "@layer properties{@supports (x:y){*{--x:0;--y:0}}}.a{left:var(--x)}";
    expect(firstStyles(css, ["a"])).toBe("@layer properties{@supports (x:y){*{--x:0}}}.a{left:var(--x)}");
  });
});

/** A stylesheet as texts, whole and what a first view needs; empty in the browser (see styles-loader.mjs). */
declare module "*.css?styles" {
  export const all: string;
  export const first: string;
}

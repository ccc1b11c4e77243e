/** A stylesheet as texts (see style-texts-loader.mjs). Empty in the browser, and while pages are edited. */
declare module "*.css?styles" {
  /** The whole stylesheet. */
  export const all: string;
  /** The name it is served by, made from what is in it. */
  export const name: string;
  /** What a first view needs of it, by the kind of the view (view-kind.ts). */
  export const first: Readonly<Record<string, string>>;
}

/** A stylesheet as a text; empty in the browser (see css-text-loader.mjs). */
declare module "*.css?text" {
  const css: string;
  export default css;
}

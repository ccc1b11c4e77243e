/** Gives an empty text in place of a file's. A loader of Turbopack's, named in next.config.ts. */
export default function noTextLoader() {
  return 'export default "";';
}

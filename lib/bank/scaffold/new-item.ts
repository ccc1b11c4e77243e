/** What goes into the opening tag of a new item. */
export interface NewItem {
  id: string;
  /** Left out where the file's frontmatter gives it. */
  domain?: string;
  /** For a case. */
  title?: string;
}

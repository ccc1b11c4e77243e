/** What `new` has made. */
export interface Created {
  /** What was done, with the path. */
  done: string;
  /** What to do next, a line each. */
  next: string[];
}

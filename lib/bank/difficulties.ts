/** What a question asks of the mind, from remembering to weighing. Stands apart from the schema, which pages don't load. */
export const difficulties = ["recall", "apply", "analyze"] as const;

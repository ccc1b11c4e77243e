/** The part of an item that the queue looks at. A bank's `Item` is one. */
export interface QueueItem {
  id: string;
  concept: string;
  kind: string;
  retired: boolean;
}

const flashcardKinds = new Set(["flashcard", "cloze", "short-answer"]);

/** Whether an item can be shown in a flashcard session: it asks for recall and is not retired. */
export function isFlashcardFace(item: QueueItem): boolean {
  return !item.retired && flashcardKinds.has(item.kind);
}

/** Whether flashcard sessions may show a concept. */
export function hasFlashcard(items: readonly QueueItem[], concept: string): boolean {
  return items.some((item) => item.concept === concept && isFlashcardFace(item));
}

/** The ids of the items that flashcard sessions may show, by concept. Concepts and faces are in the bank's order. */
export function listFlashcardFaces(items: readonly QueueItem[]): Map<string, string[]> {
  const faces = new Map<string, string[]>();
  for (const item of items) {
    if (!isFlashcardFace(item)) continue;
    const ofConcept = faces.get(item.concept);
    if (ofConcept) ofConcept.push(item.id);
    else faces.set(item.concept, [item.id]);
  }
  return faces;
}

/** The face whose turn it is: they take turns, one a review, so that a concept is not learned by one wording. */
export function chooseFace(faces: readonly string[], reviews: number): string {
  const face = faces[reviews % faces.length];
  if (face === undefined) throw new Error("Inconsistent: a concept in the queue has no face.");
  return face;
}

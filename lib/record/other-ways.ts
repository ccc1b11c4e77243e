/** A lesson, as far as a way to it needs it. */
export interface TeachingLesson {
  slug: string;
  title: string;
  domain?: string | undefined;
  /** Ids of the questions that stand in it. */
  checks: readonly string[];
}

/** Other ways to a concept that keeps slipping, in the order in which they are worth trying. */
export interface OtherWays {
  /** Another item on the same concept. */
  face: string | undefined;
  /** The lesson that teaches it, or one on its domain. */
  lesson: TeachingLesson | undefined;
  /** Whether that lesson asks about the concept itself. */
  isTaught: boolean;
}

/** An item of the bank, as far as this looks at it. */
interface Face {
  id: string;
  kind: string;
  concept: string;
  domain: string;
  retired: boolean;
}

/**
 * Another face of the same concept, of another kind if there is one; and the lesson that asks about the concept, or else
 * the first one on its domain.
 */
export function findOtherWays(
  item: Pick<Face, "id" | "kind" | "concept" | "domain">,
  items: readonly Face[],
  lessons: readonly TeachingLesson[],
): OtherWays {
  const faces = items.filter(({ concept, retired }) => concept === item.concept && !retired);
  const others = faces.filter(({ id }) => id !== item.id);
  const ids = new Set([item.id, ...faces.map(({ id }) => id)]);
  const taught = lessons.find(({ checks }) => checks.some((id) => ids.has(id)));
  return {
    face: (others.find(({ kind }) => kind !== item.kind) ?? others[0])?.id,
    lesson: taught ?? lessons.find(({ domain }) => domain === item.domain),
    isTaught: taught !== undefined,
  };
}

import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";

/** What an item says of one response: what is right, and what gives how much. */
export interface Declaration {
  cardinality: string;
  baseType: string;
  /** Right values, in their order. */
  correct: string[];
  mapping: { key: string; score: number; caseSensitive: boolean }[];
}

const none: Declaration = { cardinality: "", baseType: "", correct: [], mapping: [] };

/** Declarations of the responses by identifier. */
export function readDeclarations(item: XmlElement): Map<string, Declaration> {
  return new Map(
    childrenOf(item, "responseDeclaration").map((element) => {
      const { identifier = "", cardinality = "", baseType = "" } = element.attributes;
      const declaration: Declaration = {
        cardinality,
        baseType,
        correct: childrenOf(childOf(element, "correctResponse"), "value").map((value) =>
          xmlText(value).trim(),
        ),
        mapping: childrenOf(childOf(element, "mapping"), "mapEntry").map(({ attributes }) => ({
          key: attributes.mapKey?.trim() ?? "",
          score: Number(attributes.mappedValue) || 0,
          caseSensitive: attributes.caseSensitive === "true",
        })),
      };
      return [identifier, declaration];
    }),
  );
}

/** The declaration of the response that an interaction gives. */
export function declarationOf(
  interaction: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
): Declaration {
  return declarations.get(interaction.attributes.responseIdentifier ?? "") ?? none;
}

/**
 * The values that count as right: the declared ones; where none are, those that the mapping gives the most for. Nothing else is a key.
 * @param several whether all of them belong to the answer, so that each that gives something counts
 */
export function rightValues({ correct, mapping }: Declaration, several: boolean): string[] {
  const declared = correct.filter((value) => value !== "");
  if (declared.length > 0) return declared;
  const best = Math.max(0, ...mapping.map(({ score }) => score));
  return mapping.filter(({ score }) => score > 0 && (several || score === best)).map(({ key }) => key);
}

/** The share of the marks that a value gives by the mapping, beside the right ones. */
export function mappedShare({ mapping }: Declaration, value: string): number {
  const best = Math.max(0, ...mapping.map(({ score }) => score));
  const score = mapping.find(({ key }) => key === value)?.score ?? 0;
  return best > 0 ? score / best : Math.min(0, score);
}

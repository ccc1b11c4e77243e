import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { withoutKey } from "../without-key";
import { childOf, childrenOf, type XmlElement } from "../xml/read-xml";
import { declarationOf, mappedShare } from "./declarations";
import { descendants, type ItemParts, idOf, rightOf, stemOf } from "./item-parts";
import { wordsOf } from "./item-texts";

const changed = (rule: string, message: string): FidelityNote => ({ fate: "changed", rule, message });
const leftOut = (rule: string, message: string, help: string): FidelityNote => ({
  fate: "left-out",
  rule,
  message,
  help,
});

function readChoice(interaction: XmlElement, parts: ItemParts, choices: readonly XmlElement[]): ForeignBody {
  const declaration = declarationOf(interaction, parts.declarations);
  const single =
    declaration.cardinality === ""
      ? interaction.attributes.maxChoices === "1"
      : declaration.cardinality === "single";
  const right = rightOf(interaction, parts, !single);
  const isMapped = declaration.mapping.length > 0;
  return {
    kind: "choice",
    stem: stemOf(interaction, parts),
    single,
    fixed:
      interaction.attributes.shuffle === "false" ||
      (choices.length > 0 && choices.every(({ attributes }) => attributes.fixed === "true")),
    options: choices.map((choice) => {
      const share = isMapped ? mappedShare(declaration, idOf(choice)) : 0;
      const feedback = parts.feedback.options.get(idOf(choice));
      return {
        text: parts.texts.read(choice),
        fraction: right.includes(idOf(choice))
          ? single
            ? 1
            : 1 / right.length
          : single
            ? share
            : Math.min(0, share),
        ...(feedback ? { feedback } : {}),
      };
    }),
  };
}

/** Pairs as the response declares them: two identifiers with a space between. */
function pairsOf(interaction: XmlElement, parts: ItemParts): [string, string][] {
  return rightOf(interaction, parts, true).flatMap((pair): [string, string][] => {
    const [first, second] = pair.split(/\s+/);
    return first && second ? [[first, second]] : [];
  });
}

const isUnique = (values: readonly string[]) => new Set(values).size === values.length;

function readMatch(interaction: XmlElement, parts: ItemParts): ForeignBody | FidelityNote {
  const [lefts = [], rights = []] = childrenOf(interaction, "simpleMatchSet").map((set) =>
    childrenOf(set, "simpleAssociableChoice"),
  );
  const given = pairsOf(interaction, parts);
  if (given.length === 0) return openOf(interaction, [...lefts, ...rights], parts);
  // Sorting things into groups: each thing of the second set belongs to one of the first.
  const isTurned = !isUnique(given.map(([left]) => left)) && isUnique(given.map(([, right]) => right));
  const pairs = isTurned ? given.map(([left, right]): [string, string] => [right, left]) : given;
  const [asked, offered] = isTurned ? [rights, lefts] : [lefts, rights];
  if (!isUnique(pairs.map(([left]) => left)))
    return leftOut(
      "match-several",
      "Something belongs to several others on both sides, which has no counterpart here.",
      "Write it as a question with several keys for each.",
    );
  const textOf = (id: string) => wordsOf(offered.find((choice) => idOf(choice) === id));
  const used = new Set(pairs.map(([, right]) => right));
  if (offered.some((choice) => descendants(choice, "img", "object").length > 0))
    parts.texts.notes.push({
      fate: "in-part",
      rule: "picture-in-match",
      message: "A picture on the side that is chosen from was left out; its words were kept.",
    });
  return {
    kind: "match",
    stem: stemOf(interaction, parts),
    pairs: asked.flatMap((choice) => {
      const right = pairs.find(([left]) => left === idOf(choice))?.[1];
      return right === undefined ? [] : [{ left: parts.texts.read(choice), right: textOf(right) }];
    }),
    others: offered.filter((choice) => !used.has(idOf(choice))).map(wordsOf),
  };
}

/** What has no key, with all that it offers. */
function openOf(interaction: XmlElement, choices: readonly XmlElement[], parts: ItemParts): ForeignBody {
  const things = choices.map((choice) => parts.texts.read(choice));
  return withoutKey(stemOf(interaction, parts), things, parts.texts.notes);
}

function readAssociate(interaction: XmlElement, parts: ItemParts): ForeignBody {
  const choices = childrenOf(interaction, "simpleAssociableChoice");
  const pairs = pairsOf(interaction, parts);
  if (pairs.length === 0) return openOf(interaction, choices, parts);
  const of = (id: string) => choices.find((choice) => idOf(choice) === id);
  const used = new Set(pairs.flat());
  parts.texts.notes.push({
    fate: "in-part",
    rule: "associate",
    message: "Any two could be joined. Here the first of each pair is asked for the second.",
  });
  return {
    kind: "match",
    stem: stemOf(interaction, parts),
    pairs: pairs.map(([left, right]) => ({ left: parts.texts.read(of(left)), right: wordsOf(of(right)) })),
    others: choices.filter((choice) => !used.has(idOf(choice))).map(wordsOf),
  };
}

function readOrder(interaction: XmlElement, parts: ItemParts): ForeignBody {
  const choices = childrenOf(interaction, "simpleChoice");
  const order = declarationOf(interaction, parts.declarations).correct;
  const entries = order.map((id) => choices.find((choice) => idOf(choice) === id));
  if (order.length === 0 || entries.includes(undefined)) return openOf(interaction, choices, parts);
  return {
    kind: "order",
    stem: stemOf(interaction, parts),
    entries: entries.map((choice) => parts.texts.read(choice)).filter((entry) => entry.length > 0),
  };
}

function readEssay(interaction: XmlElement, parts: ItemParts): ForeignBody {
  const rubric = descendants(parts.body, "rubricBlock").filter(
    ({ attributes }) => !/\bcandidate\b/.test(attributes.view ?? "candidate"),
  );
  const answer = rubric.flatMap((block) => parts.texts.read(block));
  const [declared] = declarationOf(interaction, parts.declarations).correct;
  const model: Block[] =
    answer.length > 0
      ? answer
      : declared
        ? [{ type: "paragraph", children: [{ type: "text", value: declared }] }]
        : [];
  return {
    kind: "essay",
    stem: stemOf(interaction, parts),
    keyPoints: [],
    ...(model.length > 0 ? { answer: model } : {}),
  };
}

function readGapMatch(interaction: XmlElement, parts: ItemParts): ForeignBody | FidelityNote {
  const texts = childrenOf(interaction, "gapText");
  const gaps = descendants(interaction, "gap");
  const pairs = pairsOf(interaction, parts);
  if (descendants(interaction, "gapImg").length > 0)
    return leftOut("gap-pictures", "Pictures are put into its gaps.", "Write it with words in the gaps.");
  const answers = gaps.map((gap) => {
    const id = pairs.find(([, at]) => at === idOf(gap))?.[0];
    return wordsOf(texts.find((text) => idOf(text) === id));
  });
  return {
    kind: "cloze",
    text: parts.stem(gaps, (element) => {
      if (element.name === "gapText") return "";
      if (element !== interaction) return undefined;
      const prompt = childOf(element, "prompt");
      const rest = { ...element, children: element.children.filter((child) => child !== prompt) };
      return (prompt ? parts.texts.prompt(prompt) : "") + parts.texts.inner(rest, gaps);
    }),
    gaps: answers.map(
      (answer): ForeignGap => ({
        kind: "choice",
        answers: texts.map(wordsOf).map((text) => ({ text, fraction: text === answer && answer ? 1 : 0 })),
      }),
    ),
  };
}

function readHottext(interaction: XmlElement, parts: ItemParts): ForeignBody {
  parts.texts.notes.push(
    changed("hottext", "Words in a text were to be chosen; here they are options under it."),
  );
  const choices = descendants(interaction, "hottext");
  const body = readChoice(interaction, parts, choices);
  return {
    ...body,
    ...("stem" in body
      ? {
          stem: parts.stem([], (element) =>
            element === interaction ? parts.texts.inner(element, []) : undefined,
          ),
        }
      : {}),
  } as ForeignBody;
}

/** An interaction that stands by itself, as what it asks. */
export function readBlockInteraction(interaction: XmlElement, parts: ItemParts): ForeignBody | FidelityNote {
  switch (interaction.name) {
    case "matchInteraction":
      return readMatch(interaction, parts);
    case "associateInteraction":
      return readAssociate(interaction, parts);
    case "orderInteraction":
      return readOrder(interaction, parts);
    case "extendedTextInteraction":
      return readEssay(interaction, parts);
    case "gapMatchInteraction":
      return readGapMatch(interaction, parts);
    case "hottextInteraction":
      return readHottext(interaction, parts);
    default:
      return readChoice(interaction, parts, childrenOf(interaction, "simpleChoice"));
  }
}

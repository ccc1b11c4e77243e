import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";
import { baseType } from "./item-rules";
import { spaces } from "./names";
import type { Rules } from "./rule";
import { anyText, identifier, oneOf } from "./simple-types";

/** The templates of a version. Source: the specifications, "Response processing"; the schemas ask for any address. */
const templates: Record<QtiVersion, [base: string, ending: string]> = {
  "2.1": ["http://www.imsglobal.org/question/qti_v2p1/rptemplates/", ""],
  "2.2": ["http://www.imsglobal.org/question/qti_v2p2/rptemplates/", ""],
  "3.0": ["https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/", ".xml"],
};

const number = "variable | correct | baseValue | multiple | sum | mapResponse";
/** What can be worked out, of some sixty kinds. */
const expression = `match | ${number}`;
const rules = "responseCondition | setOutcomeValue";

/**
 * How an item is scored. Sources: in `imsqti_v2p1.xsd` (2.1.0) ResponseProcessing.Type, ResponseCondition.Type, ResponseIf.Type,
 * ResponseElse.Type, SetValue.Type, LogicPair.Type (match), Logic0toMany.Type (multiple), NumericLogic1toMany.Type (sum), Variable.Type,
 * Correct.Type, MapResponse.Type, BaseValue.Type; in `imsqti_v2p2p4.xsd` and `imsqti_asiv3p0_v1p0.xsd` the same names with DType.
 */
export function processingRules(version: QtiVersion): Rules {
  const space = spaces[version].qti;
  const [base, ending] = templates[version];
  const template = oneOf(...["match_correct", "map_response"].map((name) => `${base}${name}${ending}`));
  const lookUp = { space, required: { identifier } };
  return {
    responseProcessing: {
      space,
      children: `(${rules})*`,
      optional: { template },
      narrower: "Any address may be a template.",
    },
    responseCondition: {
      space,
      children: "responseIf, responseElse?",
      narrower: "responseElseIf may stand between them.",
    },
    responseIf: { space, children: `(${expression}), (${rules})*` },
    responseElse: { space, children: `(${rules})*` },
    setOutcomeValue: { space, children: `(${expression})`, required: { identifier } },
    match: { space, children: `(${expression}), (${expression})` },
    multiple: { space, children: `(${expression})*` },
    sum: { space, children: `(${number})+` },
    variable: lookUp,
    correct: lookUp,
    mapResponse: lookUp,
    baseValue: { space, text: anyText, required: { baseType } },
  };
}

/** Spaces as +, as the service's older way for addresses writes them. */
const withPlus = (text: string) => encodeURIComponent(text).replaceAll("%20", "+");
const inBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const inHtml = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#039;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("é", "&eacute;")
    .replaceAll("°", "&deg;");

/** The ways in which the service encodes texts, by its names for them. Types and levels are encoded as well where that changes them. */
export const encodings: Record<string, (text: string) => string> = {
  default: inHtml,
  urlLegacy: withPlus,
  url3986: encodeURIComponent,
  base64: inBase64,
};

const questions = [
  {
    category: "Science & Nature: Heat",
    type: "multiple",
    difficulty: "easy",
    question: `Which is "hot", as René's <b> tag says: 60 + 3 °C?`,
    correct_answer: "63 °C & more",
    incorrect_answers: ["5 °C", "-18 °C", "100%"],
  },
  {
    category: "Kitchen",
    type: "boolean",
    difficulty: "hard",
    question: "Soap cleans.",
    correct_answer: "True",
    incorrect_answers: ["False"],
  },
];

/** An answer of the service with one question of each type. */
export const triviaAnswer = (encode: (text: string) => string) =>
  JSON.stringify({
    response_code: 0,
    results: questions.map((question) =>
      Object.fromEntries(
        Object.entries(question).map(([name, value]) => [
          name,
          typeof value === "string" ? encode(value) : value.map(encode),
        ]),
      ),
    ),
  });

/** Its answer where it has no questions to give. */
export const triviaRefusal = (code: number) => JSON.stringify({ response_code: code, results: [] });

import { Link } from "@/components/ui/link";
import type { SearchDocument } from "@/lib/bank/search-documents";
import type { SearchHit } from "@/lib/bank/search-index";
import { makeSnippet, markTerms } from "@/lib/bank/search-snippet";
import { shorten } from "@/lib/bank/shorten";
import { MarkedText } from "./marked-text";

const kindNames: Record<SearchDocument["kind"], string> = {
  question: "Question",
  flashcard: "Flashcard",
  cloze: "Fill in the blank",
  "short-answer": "Short answer",
  lesson: "Lesson",
};

interface ResultRowProps {
  bank: string;
  hit: SearchHit;
  /** Title of the domain that it belongs to. */
  domain?: string;
}

/** One thing that was found: what it is, its first words, and where in it the words stand. */
export function ResultRow({ bank, hit: { document, terms }, domain }: ResultRowProps) {
  const { id, kind, title, text } = document;
  const folder = kind === "lesson" ? "lessons" : "questions";
  const snippet = makeSnippet(text, terms);
  return (
    <li className="py-4">
      <p className="text-quiet text-sm">
        {kindNames[kind]}
        {domain && ` · ${domain}`}
      </p>
      <Link
        href={`/exams/${bank}/${folder}/${id}`}
        className="inline-block py-2 font-semibold text-accent underline"
      >
        <MarkedText parts={markTerms(shorten(title, 140), terms)} />
      </Link>
      {snippet.length > 0 && (
        <p className="text-sm">
          <MarkedText parts={snippet} />
        </p>
      )}
    </li>
  );
}

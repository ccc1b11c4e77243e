"use client";

import type { ReactNode } from "react";
import { useSomeItems } from "@/components/bank/use-bank";
import { Link } from "@/components/ui/link";
import type { Domain } from "@/lib/bank/bank";
import { itemTitle } from "@/lib/bank/item-front";
import { shorten } from "@/lib/bank/shorten";
import { type SlippingConcept, slipThreshold } from "@/lib/record/slips";
import type { ProgressBank } from "./progress-bank";
import { QuestionSection } from "./question-section";
import { countText, dayText } from "./words";

interface SlippingListProps {
  bank: ProgressBank;
  domains: readonly Domain[];
  concepts: readonly SlippingConcept[];
}

/** How many are shown: more than these is not a list to work through. */
const shownAtMost = 10;

/** What was forgotten again and again, with the ways to another look at it. */
export function SlippingList({ bank, domains, concepts }: SlippingListProps) {
  const shown = concepts.slice(0, shownAtMost);
  // Only here are words of the items needed.
  const load = useSomeItems(
    bank,
    shown.flatMap(({ items }) => items),
  );
  const content = load.phase === "ready" ? load.bank.content.items : [];
  const titles = new Map(content.map((item) => [item.id, itemTitle(item)]));
  return (
    <QuestionSection
      question="Which concepts keep slipping?"
      finding={findingOf(concepts.length, shown.length)}
      note={`Listed is what was forgotten on ${slipThreshold} days or more after you had it right, and is not settled since.`}
    >
      {domains.map((domain) => (
        <SlippingTopic
          key={domain.id}
          bank={bank}
          domain={domain}
          // One with items in several topics stands in its first.
          concepts={shown.filter((concept) => concept.domains[0] === domain.id)}
          titles={titles}
        />
      ))}
    </QuestionSection>
  );
}

interface SlippingTopicProps {
  bank: ProgressBank;
  domain: Domain;
  concepts: readonly SlippingConcept[];
  titles: ReadonlyMap<string, string>;
}

/** What keeps slipping in one topic, and the lessons on it. */
function SlippingTopic({ bank, domain, concepts, titles }: SlippingTopicProps) {
  if (concepts.length === 0) return null;
  const lessons = bank.lessons.filter((lesson) => lesson.domain === domain.id);
  return (
    <>
      <h3 className="mt-6 text-lg">{domain.title}</h3>
      <ul className="mt-2 divide-y divide-hair border-hair border-y">
        {concepts.map(({ concept, items, slips, reviews, lastSlipDay }) => (
          <li key={concept} className="py-2">
            <ul>
              {items.map((item) => (
                <WayOn key={item} href={`/exams/${bank.id}/questions/${item}`}>
                  {shorten(titles.get(item) ?? item.replaceAll("-", " "), 90)}
                </WayOn>
              ))}
            </ul>
            <p className="tabular text-quiet text-sm">
              Slipped {countText(slips, "time")} in {countText(reviews, "review")}, last on{" "}
              {dayText(lastSlipDay)}
            </p>
          </li>
        ))}
      </ul>
      {lessons.length > 0 && (
        <ul aria-label={`Lessons on ${domain.title}`} className="mt-1 text-sm">
          {lessons.map(({ slug, title }) => (
            <WayOn key={slug} href={`/exams/${bank.id}/lessons/${slug}`}>
              Lesson: {title}
            </WayOn>
          ))}
        </ul>
      )}
    </>
  );
}

function WayOn({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <Link href={href} className="inline-flex min-h-11 items-center py-1 text-accent underline">
        {children}
      </Link>
    </li>
  );
}

function findingOf(count: number, shown: number): string {
  if (count === 0) return "Nothing keeps slipping.";
  const all = `${countText(count, "thing keeps", "things keep")} slipping`;
  const which = count > shown ? `${all}; here are the ${shown} that slipped most` : all;
  return `${which}. Reading about it, or putting it in your own words, often helps more than one more repetition.`;
}

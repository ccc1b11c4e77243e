import { type LinkedData, printLinkedData } from "@/lib/bank/structured-data";

/** What a page is about, for search engines. Data, never run. */
export function StructuredData({ data }: { data: LinkedData }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: printLinkedData leaves no "<" that could end the element
      dangerouslySetInnerHTML={{ __html: printLinkedData(data) }}
    />
  );
}

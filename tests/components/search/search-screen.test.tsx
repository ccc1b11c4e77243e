import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { SearchScreen } from "@/components/search/search-screen";
import { listSearchDocuments } from "@/lib/bank/search-documents";
import { aBank } from "@/tests/support/a-bank";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";
import { afterThreeTries, stubFetch } from "@/tests/support/render-with-record";

const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const documents = listSearchDocuments(
  aBank({
    items: [
      aQuestion({ stem: words("Where is the naloxone kept?") }),
      aFlashcard({ answer: words("With naloxone at hand.") }),
    ],
    lessons: [{ slug: "plans", title: "Plans", sources: [], competencies: [], body: [] }],
  }),
);
const address = "/api/banks/demo/found/search";

const show = () =>
  render(<SearchScreen bank={{ id: "demo", version: "found" }} domains={{ ethics: "Ethics" }} />);
const input = () => screen.getByRole("searchbox", { name: "Search this exam" }) as HTMLInputElement;

beforeEach(() => window.history.replaceState(null, "", "/exams/demo/search"));

describe("SearchScreen", () => {
  it("finds what is in the address, with the words marked", async () => {
    stubFetch({ [address]: documents });
    window.history.replaceState(null, "", "/exams/demo/search?q=naloxone");
    show();
    expect(input().value).toBe("naloxone");
    expect(await screen.findByText("2 results")).toBeTruthy();
    const [first, second] = screen.getAllByRole("link");
    expect(first?.getAttribute("href")).toBe("/exams/demo/questions/question-1");
    expect(first?.querySelector("mark")?.textContent).toBe("naloxone");
    expect(second?.closest("li")?.textContent).toContain("Flashcard · Ethics");
  });

  it("follows what is typed and keeps the address in step", async () => {
    stubFetch({ [address]: documents });
    show();
    expect(screen.getByRole("status").textContent).toMatch(/^Type a word/);
    await userEvent.type(input(), "plans");
    expect(await screen.findByRole("link", { name: "Plans" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("1 result");
    expect(window.location.search).toBe("?q=plans");
    await userEvent.clear(input());
    expect(window.location.search).toBe("");
  });

  it("says when nothing was found", async () => {
    stubFetch({ [address]: documents });
    window.history.replaceState(null, "", "/exams/demo/search?q=zebra");
    show();
    expect(await screen.findByText(/Nothing found for “zebra”/)).toBeTruthy();
  });

  it("offers another try when the bank could not be loaded", async () => {
    stubFetch({});
    render(<SearchScreen bank={{ id: "demo", version: "lost" }} domains={{}} />);
    expect(await screen.findByText("Search could not be loaded.", {}, afterThreeTries)).toBeTruthy();
    stubFetch({ "/api/banks/demo/lost/search": documents });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await userEvent.type(input(), "plans");
    expect(await screen.findByText("1 result")).toBeTruthy();
  });
});

describe("SearchScreen, of a large bank", () => {
  const [one] = documents;
  const hitsOf = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      document: { ...one, id: `question-${place}` },
      terms: ["naloxone"],
    }));
  const url = (query: string, limit = 20) => `/api/banks/demo/search?q=${query}&limit=${limit}`;
  const showLarge = () =>
    render(<SearchScreen bank={{ id: "demo", version: "found" }} domains={{}} isLarge />);

  it("asks the server, says so, and never loads the bank's text", async () => {
    const fetched = stubFetch({ [url("naloxone")]: { count: 1, hits: hitsOf(1) } });
    window.history.replaceState(null, "", "/exams/demo/search?q=naloxone");
    showLarge();
    expect(await screen.findByText("1 result")).toBeTruthy();
    expect(screen.getByText(/this site’s server searches it/)).toBeTruthy();
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([url("naloxone")]);
  });

  it("asks for more hits when they are wanted", async () => {
    stubFetch({
      [url("naloxone")]: { count: 30, hits: hitsOf(20) },
      [url("naloxone", 40)]: { count: 30, hits: hitsOf(30) },
    });
    window.history.replaceState(null, "", "/exams/demo/search?q=naloxone");
    showLarge();
    await userEvent.click(await screen.findByRole("button", { name: "Show more results" }));
    expect(await screen.findByText("30 results")).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole("link")).toHaveLength(30));
    expect(screen.queryByRole("button", { name: "Show more results" })).toBeNull();
  });

  it("offers another try when the server can't be reached", async () => {
    stubFetch({});
    window.history.replaceState(null, "", "/exams/demo/search?q=plans");
    showLarge();
    expect(await screen.findByText("Search could not be loaded.")).toBeTruthy();
    stubFetch({ [url("plans")]: { count: 1, hits: hitsOf(1) } });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("1 result")).toBeTruthy();
  });
});

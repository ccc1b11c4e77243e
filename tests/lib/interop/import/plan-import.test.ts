import { describe, expect, it } from "vitest";
import { parseItemFile } from "@/lib/bank/parse/item-file";
import { aiken } from "@/lib/interop/aiken/format";
import type { Reading } from "@/lib/interop/format";
import { gift } from "@/lib/interop/gift/format";
import type { BankText } from "@/lib/interop/import/bank-text";
import { ledgerPath, parseLedger } from "@/lib/interop/import/ledger";
import {
  type ImportOptions,
  type ImportPlan,
  type ImportTarget,
  planImport,
} from "@/lib/interop/import/plan-import";
import { sourceName } from "@/lib/interop/import/source-key";
import { anItemFile, aQuestionText } from "@/tests/support/bank-files";
import { aTarget, read } from "@/tests/support/foreign";

const empty: ImportTarget = { meta: aTarget.meta, files: [] };

function plan(reading: Reading, target = empty, options: ImportOptions = {}, name = "quiz.gift"): ImportPlan {
  return planImport(reading, gift, name, target, options);
}

/** The bank after the plan's files were written. */
function bankAfter({ files }: ImportPlan, target = empty): ImportTarget {
  const texts = new Map(target.files.map(({ path, text }): [string, string] => [path, text]));
  let { ledger } = target;
  for (const { path, content } of files) {
    if (typeof content !== "string") continue;
    if (path === ledgerPath) ledger = content;
    else texts.set(path, content);
  }
  return { ...target, ledger, files: [...texts].map(([path, text]): BankText => ({ path, text })) };
}

const changesOf = ({ changes }: ImportPlan) => changes.map(({ change }) => change);
const paths = ({ files }: ImportPlan) => files.map(({ path }) => path);
const edit = (target: ImportTarget, from: string, to: string): ImportTarget => ({
  ...target,
  files: target.files.map(({ path, text }) => ({ path, text: text.replace(from, to) })),
});

const first = read(gift, "::One::What first?{=Ask ~Act}\n\n::Two::What next?{=Wait ~Go}");

describe("the first import", () => {
  it("writes items into a file of their source, and remembers them", () => {
    const made = plan(first);
    expect(changesOf(made)).toEqual(["added", "added"]);
    expect(paths(made)).toEqual(["questions/quiz.mdx", ledgerPath]);
    const { items, diagnostics } = parseItemFile(String(made.files[0]?.content), "");
    expect(diagnostics).toEqual([]);
    expect(items.map(({ item }) => [item.id, item.domain])).toEqual([
      ["one", "ethics"],
      ["two", "ethics"],
    ]);
    expect(made.report.notes.map(({ rule }) => rule)).toEqual(["domain-guessed"]);
  });

  it("gives ids that are unique in the bank, and the same each time", () => {
    const target = { ...empty, files: [{ path: "questions/a.mdx", text: anItemFile(aQuestionText("one")) }] };
    const twice = read(
      gift,
      "::One::A?{=a ~b}\n\n::One::B?{=a ~b}\n\n::Question 3::Say it again, please{=a ~b}\n\n::???::C?{=a ~b}",
    );
    const ids = () => plan(twice, target).changes.map(({ id }) => id);
    expect(new Set(ids()).size).toBe(4);
    expect(ids()[0]).toMatch(/^one-[a-z0-9]{7}$/);
    expect(ids()[2]).toBe("say-it-again-please");
    expect(ids()).toEqual(ids());
  });

  it("puts drafts where nothing is asked", () => {
    const made = plan(read(gift, "Which?{~a ~b}\n\nAnd?{=a ~b}"));
    expect(paths(made)).toEqual(
      ["questions/quiz.mdx", "drafts/quiz.mdx", ledgerPath].sort(
        (a, b) => paths(made).indexOf(a) - paths(made).indexOf(b),
      ),
    );
    expect(String(made.files.find(({ path }) => path === "drafts/quiz.mdx")?.content)).toContain(
      "- [ ] a\n- [ ] b",
    );
  });

  it("makes files by category, and further ones when one is full", () => {
    const many = Array.from({ length: 301 }, (_, index) => `Number ${index}?{=a ~b}`).join("\n\n");
    expect(paths(plan(read(gift, `$CATEGORY: Sleep & rest\n\n${many}`)))).toEqual([
      "questions/quiz/sleep-rest.mdx",
      "questions/quiz/sleep-rest-2.mdx",
      ledgerPath,
    ]);
  });
});

describe("a second import of the same source", () => {
  const bank = bankAfter(plan(first));

  it("changes nothing where nothing changed, whatever the file is called that day", () => {
    const again = plan(first, bank);
    expect(changesOf(again)).toEqual(["unchanged", "unchanged"]);
    expect(again.files).toEqual([]);
    for (const name of ["quiz (1).gift", "quiz-20261122-1030.txt", "/tmp/quiz.gift"])
      expect(sourceName(name)).toBe("quiz");
  });

  it("updates what the source changed, and only that", () => {
    const next = read(gift, "::One::What first?{=Ask#Always. ~Act}\n\n::Two::What next?{=Wait ~Go}");
    const again = plan(next, bank);
    expect(changesOf(again)).toEqual(["updated", "unchanged"]);
    expect(again.changes[0]).toMatchObject({ id: "one", fields: ["options"] });
    const before = bank.files[0]?.text ?? "";
    expect(again.files[0]?.content).toBe(before.replace("- [x] Ask\n", "- [x] Ask\n  > Always.\n"));
  });

  it("keeps what a hand has edited here, and says so where the source changed too", () => {
    const edited = edit(bank, "What first?", "What comes first?");
    expect(changesOf(plan(first, edited))).toEqual(["edited-here", "unchanged"]);
    const next = read(gift, "::One::What now?{=Ask ~Act}\n\n::Two::What next?{=Wait ~Go}");
    const conflict = plan(next, edited);
    expect(changesOf(conflict)).toEqual(["conflict", "unchanged"]);
    expect(conflict.files).toEqual([]);
    expect(conflict.report.items[0]).toMatchObject({
      fate: "left-out",
      notes: [{ rule: "edited-on-both-sides" }],
    });
    const forced = plan(next, edited, { overwrite: true });
    expect(changesOf(forced)).toEqual(["updated", "unchanged"]);
    expect(String(forced.files[0]?.content)).toContain("What now?");
  });

  it("keeps what was added here that the source knows nothing of, through an update", () => {
    const added = edit(
      edit(
        edit(bank, 'id="one" domain="ethics"', 'id="one" domain="crisis" difficulty="apply"'),
        "- [x] Ask\n",
        "- [x] Ask\n  > Because.\n",
      ),
      "- [ ] Act\n",
      "- [ ] Act\n\n<Hint>Think.</Hint>\n",
    );
    expect(changesOf(plan(first, added))).toEqual(["unchanged", "unchanged"]);
    const next = read(gift, "::One::What now?{=Ask ~Act}\n\n::Two::What next?{=Wait ~Go}");
    const again = plan(next, added);
    expect(again.changes).toMatchObject([{ change: "updated", fields: ["stem"] }, { change: "unchanged" }]);
    expect(again.files[0]?.content).toBe(added.files[0]?.text.replace("What first?", "What now?"));
  });

  it("never adds an item whose id a broken item owns", () => {
    const broken = edit(bank, "- [x] Ask", "- [ ] Ask");
    expect(changesOf(plan(first, broken))).toEqual(["conflict", "unchanged"]);
    const foreign = {
      ...empty,
      files: [{ path: "questions/a.mdx", text: '<Question id="mine">\n\n</Question>\n' }],
    };
    expect(changesOf(plan(read(gift, "// [id:mine]\nWhich?{=a ~b}"), foreign))).toEqual(["conflict"]);
  });

  it("leaves out what was taken out here, and names what the source no longer has", () => {
    const removed = {
      ...bank,
      files: bank.files.map(({ path, text }) => ({
        path,
        text: text.slice(0, text.indexOf('<Question id="two"')),
      })),
    };
    expect(changesOf(plan(first, removed))).toEqual(["unchanged", "removed-here"]);
    expect(changesOf(plan(first, removed, { overwrite: true }))).toEqual(["unchanged", "added"]);
    const less = plan(read(gift, "::One::What first?{=Ask ~Act}"), bank);
    expect(less.report.notes[0]).toMatchObject({
      rule: "gone-from-source",
      message: expect.stringContaining("two"),
    });
    expect(less.files).toEqual([]);
  });

  it("finds an item again that was moved to another file, and keeps that file's other lines and line ends", () => {
    const moved: ImportTarget = {
      ...bank,
      files: [
        {
          path: "questions/mine.mdx",
          text: `\ufeff${(bank.files[0]?.text ?? "").replace("</Question>", '</Question>\n\n<Flashcard id="mine" domain="ethics">\n\nF\n\n<Answer>\nA\n</Answer>\n\n</Flashcard>').replaceAll("\n", "\r\n")}`,
        },
      ],
    };
    const next = read(gift, "::One::What now?{=Ask ~Act}\n\n::Two::What next?{=Wait ~Go}");
    const again = plan(next, moved);
    expect(again.files[0]?.path).toBe("questions/mine.mdx");
    expect(again.files[0]?.content).toBe(moved.files[0]?.text.replace("What first?", "What now?"));
  });

  it("keeps what a file's frontmatter gives, and does not reach into a case that was written by hand", () => {
    const text = bank.files[0]?.text ?? "";
    const next = read(gift, "::One::What now?{=Ask ~Act}\n\n::Two::What next?{=Wait ~Go}");
    const inFile = (content: string): ImportTarget => ({
      ...bank,
      files: [{ path: "questions/quiz.mdx", text: content }],
    });
    const framed = plan(next, inFile(`---\nsources: guide\n---\n\n${text}`));
    expect(changesOf(framed)).toEqual(["updated", "unchanged"]);
    expect(String(framed.files[0]?.content)).toMatch(
      /^---\nsources: guide\n---\n\n<Question id="one"[\s\S]*What now\?/,
    );
    const inCase = `<Case id="c" domain="ethics">\n\n<Stimulus>\nS\n</Stimulus>\n\n${text}\n</Case>\n`;
    expect(changesOf(plan(next, inFile(inCase), { overwrite: true }))).toEqual(["conflict", "conflict"]);
  });

  it("takes a draft out of the drafts when the source has marked a key", () => {
    const drafted = bankAfter(plan(read(gift, "::D::Which?{~a ~b}")));
    expect(changesOf(plan(read(gift, "::D::Which?{~a ~b}"), drafted))).toEqual(["unchanged"]);
    const finished = plan(read(gift, "::D::Which?{=a ~b}"), drafted);
    expect(changesOf(finished)).toEqual(["added"]);
    expect(finished.files.find(({ path }) => path.startsWith("drafts/"))?.content).not.toContain("Which?");
  });
});

describe("an import that was stopped while it wrote", () => {
  const drafted = bankAfter(plan(read(gift, "::Old::Which?{~a ~b}")));
  const next = read(
    gift,
    "::Old::Which?{=a ~b}\n\n::One::What?{=a ~b}\n\n::One::When?{=a ~b}\n\n::Two::Who?{~a ~b}",
  );
  const whole = plan(next, drafted);
  const wanted = bankAfter(whole, drafted);
  const stoppedAfter = (count: number) =>
    bankAfter({ ...whole, files: whole.files.slice(0, count) }, drafted);

  it("has written items before it took their drafts away, and the ledger last", () => {
    expect(paths(whole)).toEqual(["questions/quiz.mdx", "drafts/quiz.mdx", ledgerPath]);
  });

  it.each([0, 1, 2, 3])(
    "after %i of its files, ends as if it had not been when it is done again",
    (count) => {
      const stopped = stoppedAfter(count);
      expect(bankAfter(plan(next, stopped), stopped)).toEqual(wanted);
    },
  );

  it("gives a new id to an item that only has the name of one in the bank", () => {
    const other = read(gift, "::One::What else?{=a ~b}");
    expect(plan(other, stoppedAfter(2), {}, "other.gift").changes[0]).toMatchObject({ change: "added" });
  });

  it("does not take an item of another source for its own", () => {
    const same = read(gift, "::One::What?{=a ~b}");
    expect(plan(same, wanted, {}, "other.gift").changes[0]).toMatchObject({ change: "added" });
  });
});

describe("ids of the source", () => {
  it("lead to the bank's own items where a bank was exported and comes back", () => {
    const target = { ...empty, files: [{ path: "questions/a.mdx", text: anItemFile(aQuestionText("one")) }] };
    const back = read(gift, "// [id:one]\nAnother text?{=The second option ~The first option}");
    expect(changesOf(plan(back, target))).toEqual(["conflict"]);
  });

  it("follow an item through a new name and text", () => {
    const bank = bankAfter(plan(read(gift, "// [id:q7]\n::Old::Old text?{=a ~b}")));
    const again = plan(read(gift, "// [id:q7]\n::New::New text?{=a ~b}"), bank, {}, "other.txt");
    expect(again.changes).toMatchObject([{ change: "updated", id: "q7" }]);
  });

  it("without any, the text is the name", () => {
    const bank = bankAfter(planImport(read(aiken, "What?\nA) a\nB) b\nANSWER: A"), aiken, "a.txt", empty));
    const again = planImport(read(aiken, "What?\nA) a\nB) b\nANSWER: B"), aiken, "a.txt", bank);
    expect(again.changes).toMatchObject([{ change: "updated", id: "what" }]);
  });
});

it("a ledger that is damaged or a stranger's is no ledger", () => {
  expect(parseLedger("{")).toBeUndefined();
  expect(parseLedger('{"version":1,"entries":{"a":{"id":"../x","source":"s","hash":"h"}}}')).toBeUndefined();
  expect(changesOf(plan(first, { ...empty, ledger: "nonsense" }))).toEqual(["added", "added"]);
});

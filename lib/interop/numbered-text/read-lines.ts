import type { SourcePlace } from "../fidelity";
import type { ForeignItem } from "../foreign-item";
import { liftAhead } from "./ahead";
import { AnswerList, numbered } from "./answer-list";
import { examAnswer, examFacts, sectionName } from "./exam-facts";
import { answerListHead, answersIn, type FieldName, keySignAtEnd, type Label, labelOf } from "./labels";
import { type Line, lineText, sliceLine } from "./line";
import { type OpenQuestion, openQuestion } from "./open-question";
import { finishQuestion, type Looks } from "./question";

/** What lines of questions gave. */
export interface LinesReading {
  items: ForeignItem[];
  /** Lines that belong to no question. */
  outside: string[];
  looks: Looks;
}

const isEmpty = (line: Line) =>
  !line.block && line.leaves.every(({ node }) => node.type === "text" && node.value.trim() === "");

/** Options that stand beside each other on one line, behind tabs or wide gaps, as lines of their own. */
function partOptions(line: Line): Line[] {
  const first = labelOf(line);
  const text = lineText(line);
  if (first?.kind !== "letter" || text.length > 2000) return [line];
  const parts: Line[] = [];
  let from = 0;
  let next = first.value.charCodeAt(0) + 1;
  for (const match of text.matchAll(/(?:\t| {2,})\s*(?=[*✓✔]?\s?\(?([A-Za-z])\s?[.)])/g)) {
    if (match[1]?.toUpperCase() !== String.fromCharCode(next)) continue;
    parts.push(sliceLine(line, from, match.index));
    from = match.index + match[0].length;
    next++;
  }
  const [head, ...others] = [...parts, sliceLine(line, from)];
  return [head as Line, ...others.map(({ mark: _mark, ...other }) => other)];
}

/** Makes questions of lines, one line after the other. */
class Reader {
  private open: OpenQuestion | undefined;
  private target: Line[] | undefined;
  private readonly questions: OpenQuestion[] = [];
  /** Index of the first question that no list of answers has spoken of. */
  private since = 0;
  private category: string[] = [];
  private readonly outside: string[] = [];
  /** Lists of numbers that number the questions; others are lists in a text. */
  private readonly numbering = new Set<string>();
  private innerNumber = 0;
  private isAnswerList = false;
  private readonly answers = new AnswerList();

  constructor(
    private readonly file: string,
    private readonly isNumbered: boolean,
    private readonly looks: Looks,
  ) {}

  read(lines: readonly Line[]): LinesReading {
    for (const line of lines) for (const part of partOptions(line)) this.take(part);
    this.endList();
    const items = this.questions.map((open) => finishQuestion(open, this.looks));
    return { items, outside: this.outside, looks: this.looks };
  }

  private take(whole: Line): void {
    const line = this.withoutFacts(whole);
    if (line === undefined) return;
    const label = labelOf(line);
    const text = lineText(line);
    if (this.isAnswerList ? this.takeAnswers(line, text) : this.beginsAnswerList(line, text)) return;
    if (line.isHeading && label?.kind !== "letter" && !(label?.kind === "number" && this.isNext(label))) {
      this.open = undefined;
      this.target = undefined;
      this.category = [text.trim().slice(0, 200)];
      return;
    }
    const isApart = line.isAfterBlank || line.line === undefined;
    if (this.isNumbered && isApart && !line.mark && sectionName.test(text)) {
      this.open = undefined;
      this.target = undefined;
      this.outside.push(text.trim());
      return;
    }
    if (label?.kind === "number" && this.takeNumber(line, label)) return;
    if (label?.kind === "letter" && this.takeOption(line, label)) return;
    if (label?.kind === "field" && this.takeField(line, label)) return;
    this.takeWords(line);
  }

  /** A line of a test bank without the facts that its names of three capitals give; undefined where it has nothing else. */
  private withoutFacts(line: Line): Line | undefined {
    if (line.block) return line;
    const text = lineText(line).slice(0, 2000);
    const answer = examAnswer(text);
    if (answer && answer.facts.length > 0) {
      for (const name of answer.facts) this.looks.facts.add(name);
      return sliceLine(line, 0, answer.to);
    }
    const isBelow = this.looks.facts.size > 0 && (this.isAnswerList || this.open?.fields.has("answer"));
    const facts = isBelow ? examFacts(text) : [];
    for (const name of facts) this.looks.facts.add(name);
    return facts.length > 0 ? undefined : line;
  }

  private isNext(label: Label & { kind: "number" }): boolean {
    return label.value === (this.open?.number ?? 0) + 1 || !this.open;
  }

  private begin(line: Line, number: number | undefined): OpenQuestion {
    const place: SourcePlace = {
      file: this.file,
      ...(line.line === undefined ? {} : { line: line.line }),
      part: `question ${number ?? this.questions.length + 1}`,
    };
    const open = openQuestion(place, number, this.category);
    if (line.ahead) open.ahead = line.ahead;
    if (line.ahead?.hasPoints) this.looks.hasPoints = true;
    this.open = open;
    this.target = open.stem;
    this.questions.push(open);
    this.innerNumber = 0;
    return open;
  }

  /** A number begins a question, unless it is one of a list inside of a text. */
  private takeNumber(line: Line, label: Label & { kind: "number" }): boolean {
    if (!this.isNumbered) return false;
    const { open } = this;
    const isAnswered = open !== undefined && (open.options.length > 0 || open.fields.size > 0);
    if (open) {
      const isOther = this.numbering.size > 0 && !this.numbering.has(label.list);
      const goesOn = label.value === (open.number ?? 0) + 1;
      const isInner =
        (this.innerNumber > 0 &&
          label.value === this.innerNumber + 1 &&
          !(isAnswered && goesOn && !isOther)) ||
        (!isAnswered && (!goesOn || isOther)) ||
        (isOther &&
          !goesOn &&
          label.value === 1 &&
          (this.numbering.has("typed") || this.target !== open.options.at(-1)?.lines));
      if (isInner) {
        this.innerNumber = label.value;
        return false;
      }
    }
    this.numbering.add(label.list);
    const { mark: _mark, ...rest } = sliceLine(line, label.length);
    const begun = this.begin(line, label.value);
    if (!isEmpty(rest)) begun.stem.push({ ...rest, isSameParagraph: false });
    return true;
  }

  private takeOption(line: Line, label: Label & { kind: "letter" }): boolean {
    const { open } = this;
    const isForAll = (name: FieldName) => name === "right" || name === "wrong";
    const isAnswered = open && open.options.length === 0 && ![...open.fields.keys()].every(isForAll);
    if (!open || isAnswered) return false;
    if (open.fields.has("answer") || open.fields.has("explanation")) return false;
    const expected = 65 + open.options.length;
    const code = label.value.charCodeAt(0);
    const last = open.options.at(-1)?.letter.charCodeAt(0) ?? 64;
    // A letter may be missing; "A. Smith" in a stem is sorted out at the end.
    if (code !== expected && (code <= last || code > last + 2)) return false;
    const { mark: _mark, ...rest } = sliceLine(line, label.length);
    const sign = keySignAtEnd(lineText(rest));
    const words = sign > 0 ? sliceLine(rest, 0, lineText(rest).length - sign) : rest;
    const option = {
      letter: label.value,
      lines: isEmpty(words) ? [] : [{ ...words, isSameParagraph: false }],
      isKey: label.isKey || sign > 0,
      why: [],
      feedback: [],
    };
    open.options.push(option);
    this.target = option.lines;
    return true;
  }

  private takeField(line: Line, label: Label & { kind: "field" }): boolean {
    const { open } = this;
    if (!open) return false;
    const { mark: _mark, ...cut } = sliceLine(line, label.length);
    const rest: Line[] = isEmpty(cut) ? [] : [{ ...cut, isSameParagraph: false }];
    const { name } = label;
    if (name === "hint") {
      open.hints.push(rest);
      this.target = rest;
      return true;
    }
    if (name === "right" || name === "wrong") {
      // Below an option it is that option's; above all of them, everybody's who was right or wrong.
      const lines = open.options.at(-1)?.why ?? this.field(open, name);
      lines.push(...rest);
      this.target = lines;
      return true;
    }
    const option = label.of ? open.options.find(({ letter }) => letter === label.of) : open.options.at(-1);
    const isBelowOption =
      option !== undefined && !open.fields.has("answer") && !open.fields.has("explanation");
    const target =
      name === "why" && option
        ? option.why
        : isBelowOption && (name === "feedback" || (name === "explanation" && this.target === option.lines))
          ? option.feedback
          : this.field(
              open,
              name === "why" || (name === "feedback" && open.options.length > 0) ? "explanation" : name,
            );
    target.push(...rest);
    this.target = target;
    return true;
  }

  private field(open: OpenQuestion, name: FieldName): Line[] {
    const lines = open.fields.get(name) ?? [];
    open.fields.set(name, lines);
    return lines;
  }

  private takeWords(line: Line): void {
    const { open } = this;
    const isAnswered = open !== undefined && (open.options.length > 0 || open.fields.size > 0);
    const isApart = line.isAfterBlank || (!line.isSameParagraph && line.line === undefined);
    if (!this.isNumbered && !line.mark && !line.block && (!open || (isAnswered && isApart))) {
      this.begin(line, undefined).stem.push(line);
      return;
    }
    if (this.target) this.target.push(line);
    else this.outside.push(lineText(line).trim());
  }

  /** The list of answers begins below a line that says so, or where nothing but numbers with answers follows. */
  private beginsAnswerList(line: Line, text: string): boolean {
    const { open } = this;
    // "1. ANS: B" can be no question.
    if (this.questions.length > this.since && examAnswer(numbered(line, text))?.number !== undefined) {
      this.isAnswerList = true;
      return this.takeAnswers(line, text);
    }
    if (!open) return false;
    if (
      answerListHead.test(text) &&
      (line.isAfterBlank || line.isHeading || line.line === undefined) &&
      (open.options.length > 0 || /answer\s/i.test(text.trim()))
    ) {
      this.isAnswerList = true;
      this.target = undefined;
      return true;
    }
    // "1. B  2. C" with nothing else can be no question.
    const found = line.mark ? undefined : answersIn(text);
    if (!found || found.length < 2 || found[0]?.[0] !== this.questions[this.since]?.number) return false;
    this.isAnswerList = true;
    return this.takeAnswers(line, text);
  }

  /** Takes a line of the list of answers; false for one that ends the list. */
  private takeAnswers(line: Line, text: string): boolean {
    return this.answers.take(line, text, this.outside) || this.endList();
  }

  /** Gives the answers to their questions. False, for whoever asks whether a line was taken. */
  private endList(): false {
    const spoken = this.questions.slice(this.since);
    if (this.isAnswerList) {
      for (const open of spoken) {
        const isOnly = spoken.filter(({ number }) => number === open.number).length === 1;
        const letters = open.number !== undefined && isOnly ? this.answers.of(open.number) : undefined;
        if (letters !== undefined) open.listed = letters;
      }
      this.since = this.questions.length;
      this.open = undefined;
      this.target = undefined;
    }
    this.answers.clear();
    this.isAnswerList = false;
    return false;
  }
}

/**
 * Reads questions from lines as people write them: numbers, lettered options, a key by a star, by an answer line, by a list of answers at
 * the end, or by its look; explanations, hints and rationales by the word that they begin with.
 * @param mayTellByLook whether bold or marked options are keys
 */
export function readLines(given: readonly Line[], file: string, mayTellByLook: boolean): LinesReading {
  const lines = liftAhead(given.filter((line) => !isEmpty(line)));
  const labels = lines.map(labelOf);
  const numbers = labels.filter((label) => label?.kind === "number").length;
  const starts = labels.filter((label) => label?.kind === "letter" && label.value === "A").length;
  const isNumbered = numbers > 0 && numbers * 2 >= starts;
  return new Reader(file, isNumbered, { taken: 0, mayTell: mayTellByLook, facts: new Set() }).read(lines);
}

import { autocompletion, type CompletionContext, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { type CompletionBank, completeSource } from "@/lib/bank/edit/complete-source";
import type { Diagnostic } from "@/lib/shared/diagnostic";

/** An editor of source text on the page. */
export interface SourceView {
  setText(text: string): void;
  setFindings(findings: readonly Diagnostic[]): void;
  destroy(): void;
}

interface SourceViewOptions {
  parent: HTMLElement;
  text: string;
  bank: CompletionBank;
  /** Its name for a screen reader. */
  label: string;
  /** Id of the text that says which keys it has. */
  hint: string;
  onChange: (text: string) => void;
}

const colours = HighlightStyle.define([
  { tag: tags.tagName, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.angleBracket, color: "var(--quiet)" },
  { tag: tags.attributeName, color: "var(--mark)" },
  { tag: tags.attributeValue, color: "var(--correct)" },
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.link, color: "var(--accent)" },
  { tag: tags.quote, color: "var(--quiet)" },
  { tag: tags.processingInstruction, color: "var(--quiet)" },
  { tag: tags.monospace, fontFamily: "var(--font-mono)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "var(--card)", color: "var(--ink)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-3px" },
  ".cm-content": {
    fontFamily: "ui-monospace, Menlo, Consolas, monospace",
    fontSize: "1rem",
    padding: "0.75rem 0",
    caretColor: "var(--ink)",
  },
  ".cm-line": { padding: "0 0.75rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--accent-ink)",
  },
});

function complete(bank: CompletionBank) {
  return (context: CompletionContext) => {
    const found = completeSource(context.state.sliceDoc(0, context.pos), bank);
    return found ? { from: found.from, options: found.options, validFor: /^[\w-]*$/ } : null;
  };
}

/** Puts an editor into an element. */
export function createSourceView({
  parent,
  text,
  bank,
  label,
  hint,
  onChange,
}: SourceViewOptions): SourceView {
  let isOurs = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        markdown({ completeHTMLTags: false }),
        syntaxHighlighting(colours),
        autocompletion({ override: [complete(bank)] }),
        // Without a key of its own, Tab goes on to the next control. Escape closes what may be open first.
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-describedby": hint,
          spellcheck: "true",
        }),
        look,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOurs) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (next) => {
      const { doc } = view.state;
      if (doc.toString() === next) return;
      isOurs = true;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
      isOurs = false;
    },
    setFindings: (findings) => {
      const { doc } = view.state;
      const diagnostics = findings.flatMap(({ line, column, severity, message, help }) => {
        if (line > doc.lines) return [];
        const { from, to } = doc.line(line);
        return [{ from: Math.min(from + column - 1, to), to, severity, message: `${message} ${help}` }];
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    destroy: () => view.destroy(),
  };
}

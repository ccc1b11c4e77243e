const [quote, backslash, comma] = [34, 92, 44];
const openers = new Set([91, 123]);
const closers = new Set([93, 125]);

/** Cuts the text of a record file into its events while it is being read. */
export interface RecordFileScanner {
  /** @returns the texts of the events that this piece completes. */
  push(piece: string): string[];
  /** Whether the list of events has begun: what stands before it is in `head`. */
  readonly hasBegun: boolean;
  /** The file without its events, as far as it was read: JSON once all of it was. */
  readonly head: string;
}

/** Creates a scanner. It only counts brackets and quotes; whether an event is JSON is for the reader to find out. */
export function createRecordFileScanner(): RecordFileScanner {
  let head = "";
  let event = "";
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let phase: "before" | "events" | "after" = "before";

  function push(piece: string): string[] {
    const found: string[] = [];
    let from = 0;
    const cut = (to: number) => {
      const text = piece.slice(from, to);
      if (phase === "events") event += text;
      else head += text;
      from = to;
    };
    const finish = () => {
      if (event.trim() !== "") found.push(event);
      event = "";
    };
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) isInText = false;
      } else if (code === quote) isInText = true;
      else if (openers.has(code)) {
        depth += 1;
        if (phase === "before" && depth === 2) {
          cut(at + 1);
          if (/"events"\s*:\s*\[$/.test(head)) phase = "events";
        }
      } else if (closers.has(code)) {
        depth -= 1;
        if (phase === "events" && depth === 1) {
          cut(at);
          finish();
          phase = "after";
        }
      } else if (code === comma && phase === "events" && depth === 2) {
        cut(at);
        finish();
        from = at + 1;
      }
    }
    cut(piece.length);
    return found;
  }

  return {
    push,
    get hasBegun() {
      return phase !== "before";
    },
    get head() {
      return head;
    },
  };
}

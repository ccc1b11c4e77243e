import { hash, randomUUID } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** First line of a pack. Another form of pack has another line, and is taken for none. */
const head = "rehearse-pack-1\n";
/** Place of the index in 16 digits, a space, its SHA-256 in hexadecimal digits, a line feed. */
const tailLength = 16 + 1 + 64 + 1;
const bufferBytes = 1 << 20;

/** Where something stands in a pack, in bytes. */
export interface PackSlice {
  start: number;
  length: number;
}

/** Hexadecimal SHA-256. */
export function digest(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

/**
 * Writes one pack: many pieces in one file, each under a key, with an index at the end. Nothing is there under the
 * pack's name until it is whole, so that an interrupted run leaves no half of one.
 */
export class PackWriter {
  private readonly aside: string;
  private readonly file: number;
  private readonly index: [key: string, start: number, length: number][] = [];
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private end = 0;

  /** @throws when the disk can't be written */
  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.aside = `${path}.${randomUUID()}.aside`;
    this.file = openSync(this.aside, "wx");
    this.write(Buffer.from(head));
  }

  private write(bytes: Buffer): void {
    this.end += bytes.length;
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= bufferBytes) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.concat(this.waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.waiting = [];
    this.waitingBytes = 0;
  }

  add(key: string, data: string | Buffer): PackSlice {
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    const slice = { start: this.end, length: bytes.length };
    this.index.push([key, slice.start, slice.length]);
    this.write(bytes);
    return slice;
  }

  /** Puts the pack into its place. */
  finish(): void {
    const index = JSON.stringify(this.index);
    const place = String(this.end).padStart(16, "0");
    this.write(Buffer.from(index));
    this.write(Buffer.from(`${place} ${digest(index)}\n`));
    this.flush();
    closeSync(this.file);
    renameSync(this.aside, this.path);
  }

  /** Gives up: nothing stays. */
  abandon(): void {
    closeSync(this.file);
    rmSync(this.aside, { force: true });
  }
}

/** A pack that was written before. */
export class Pack {
  private constructor(
    readonly path: string,
    /** Open for as long as the pack is used: it may be deleted meanwhile. */
    private readonly file: number,
    readonly slices: ReadonlyMap<string, PackSlice>,
    readonly bytes: number,
  ) {}

  /** Opens a pack; undefined when there is none, or it is damaged or of another form. */
  static open(path: string): Pack | undefined {
    let file: number | undefined;
    try {
      file = openSync(path, "r");
      const { size } = fstatSync(file);
      const first = readBytes(file, { start: 0, length: head.length });
      const tail = readBytes(file, { start: size - tailLength, length: tailLength }).toString("latin1");
      const [, place = "", hash] = /^(\d{16}) ([0-9a-f]{64})\n$/.exec(tail) ?? [];
      const start = Number(place);
      const index = readBytes(file, { start, length: size - tailLength - start }).toString("utf8");
      if (first.toString("latin1") !== head || digest(index) !== hash) throw new Error("damaged");
      const entries = JSON.parse(index) as [string, number, number][];
      return new Pack(
        path,
        file,
        new Map(entries.map(([key, at, length]) => [key, { start: at, length }])),
        size,
      );
    } catch {
      if (file !== undefined) closeSync(file);
      return undefined;
    }
  }

  /** @throws when the file has become shorter than its index says */
  read(slice: PackSlice): Buffer {
    return readBytes(this.file, slice);
  }

  close(): void {
    closeSync(this.file);
  }
}

function readBytes(file: number, { start, length }: PackSlice): Buffer {
  if (start < 0 || length < 0) throw new Error("There is no such place in a pack.");
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, start + done);
    if (read === 0) throw new Error("A pack ends too early.");
    done += read;
  }
  return bytes;
}

/** Writes a small file aside and moves it into place. */
export function writeWhole(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}.aside`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(aside, "wx");
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    closeSync(file);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** A JSON file; undefined when it is not there or not JSON. */
export function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}

import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { isBankName, isContentPath, isImportedDrawing, isImportPath, isPicturePath } from "./content-path";
import { Outside, safeFolder, safePath } from "./safe-place";
import { besideName, type StagedFile, stageFile } from "./staged-file";

/** A file as it stands on disk. */
export interface ContentFile {
  text: string;
  /** Names these very bytes: SHA-256, in hexadecimal. */
  version: string;
}

/** What an import is worked out from: all files of a bank that it reads. */
export interface BankSnapshot {
  files: { path: string; text: string }[];
  /** Names these very files with these very bytes. */
  state: string;
}

/** A file of a batch: its new text, or null when it is to go. */
export interface BatchFile {
  path: string;
  text: string | null;
}

/**
 * Why a file was not written. `changed`: it is not the version that the editor saw; `current` is what stands there, or
 * undefined when it is gone. `outside`: the path is none of a bank's, or leads out of it. `read-only`: this server
 * can't write there. `too-large`: no file of this size would be read.
 */
export type Refusal =
  | { refused: "changed"; current: ContentFile | undefined }
  | { refused: "outside" | "read-only" | "too-large" };

/** A file with more bytes is not read by the compiler. */
const maxTextBytes = 1_000_000;
/** The compiler does not read the ledger: it has a line for each item that was ever imported. */
const maxLedgerBytes = 20_000_000;
/** As large as an import lets a picture be. */
const maxPictureBytes = 10_000_000;

/** What a system says where it will not let us write. */
const readOnlyCodes = new Set(["EROFS", "EACCES", "EPERM"]);

const versionOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const mostBytes = (path: string) => (path.endsWith(".json") ? maxLedgerBytes : maxTextBytes);

/**
 * The folder that holds the banks, as the studio reads and writes it: only files that belong to a bank, only inside the
 * folder, nothing through links, and each file at once or not at all.
 */
export class ContentFolder {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly root: string) {}

  /** Ids of the banks. */
  async banks(): Promise<string[]> {
    const entries = await readdir(this.root, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isDirectory() && isBankName(entry.name))
      .map(({ name }) => name)
      .sort();
  }

  /** Paths of a bank's files, `bank.mdx` first. Empty when there is no such bank. */
  async files(bank: string): Promise<string[]> {
    return (await this.paths(bank))
      .filter(isContentPath)
      .sort((a, b) => Number(b === "bank.mdx") - Number(a === "bank.mdx") || (a < b ? -1 : 1));
  }

  /** Paths of a bank's pictures that the studio can give away. */
  async pictures(bank: string): Promise<string[]> {
    return (await this.paths(bank)).filter((path) => isPicturePath(path) || isImportedDrawing(path)).sort();
  }

  /** A file of a bank; undefined when there is none, or when it is none that the studio may read. */
  async read(bank: string, path: string): Promise<ContentFile | undefined> {
    if (!isContentPath(path)) return undefined;
    try {
      const bytes = await readFile(await safePath(this.root, bank, path));
      if (bytes.byteLength > mostBytes(path)) return undefined;
      // Bytes that are no text would come back as others.
      return isUtf8(bytes) ? { text: bytes.toString("utf8"), version: versionOf(bytes) } : undefined;
    } catch {
      return undefined;
    }
  }

  /** The bytes of a picture of a bank; undefined when there is none. */
  async readPicture(bank: string, path: string): Promise<Buffer | undefined> {
    if (!isPicturePath(path) && !isImportedDrawing(path)) return undefined;
    return safePath(this.root, bank, path)
      .then((file) => readFile(file))
      .catch(() => undefined);
  }

  /** All that an import reads of a bank, at one time. Empty when there is no such bank. */
  async snapshot(bank: string): Promise<BankSnapshot> {
    const files: BankSnapshot["files"] = [];
    const names = createHash("sha256");
    for (const path of (await this.files(bank)).filter(isImportPath)) {
      const file = await this.read(bank, path);
      if (!file) continue;
      files.push({ path, text: file.text });
      names.update(`${path}\0${file.version}\0`);
    }
    return { files, state: names.digest("hex") };
  }

  /**
   * Writes a file of a bank, if it is still the one that was seen.
   * @param seen version of the file that the editor worked on; null when there was none
   * @returns the version that stands there now, or why nothing was written
   */
  async write(
    bank: string,
    path: string,
    text: string,
    seen: string | null,
  ): Promise<{ version: string } | Refusal> {
    if (!isContentPath(path)) return { refused: "outside" };
    const bytes = Buffer.from(text, "utf8");
    if (bytes.byteLength > mostBytes(path)) return { refused: "too-large" };
    return this.inTurn(bank, async () => {
      const current = await this.read(bank, path);
      if ((current?.version ?? null) !== seen) return { refused: "changed", current };
      if (!current && (await this.isThere(bank, path))) return { refused: "outside" };
      return (await this.put(bank, [{ path, bytes }])) ?? { version: versionOf(bytes) };
    });
  }

  /**
   * Writes several files of a bank, if the bank is still as it was when they were worked out. All are on the disk before
   * the first takes its place; they take their places in the order given, one right after the other.
   * @param state of the snapshot that they were worked out from
   * @returns why nothing was written; undefined when all is
   */
  async writeAll(bank: string, files: readonly BatchFile[], state: string): Promise<Refusal | undefined> {
    if (!files.every(({ path }) => isImportPath(path))) return { refused: "outside" };
    const batch = files.map(({ path, text }) => ({
      path,
      bytes: text === null ? null : Buffer.from(text, "utf8"),
    }));
    if (batch.some(({ path, bytes }) => (bytes?.byteLength ?? 0) > mostBytes(path)))
      return { refused: "too-large" };
    return this.inTurn(bank, async () => {
      const now = await this.snapshot(bank);
      if (now.state !== state) return { refused: "changed", current: undefined };
      const known = new Set(now.files.map(({ path }) => path));
      for (const { path } of batch)
        if (!known.has(path) && (await this.isThere(bank, path))) return { refused: "outside" };
      return this.put(bank, batch);
    });
  }

  /**
   * Adds a picture to a bank. One of the same name and content is there already; of other content, is refused.
   * @param isSafeDrawing it is an SVG in which was looked for scripts
   */
  async addPicture(
    bank: string,
    path: string,
    bytes: Uint8Array,
    isSafeDrawing = false,
  ): Promise<{ version: string } | Refusal> {
    if (!isPicturePath(path) && !(isSafeDrawing && isImportedDrawing(path))) return { refused: "outside" };
    if (bytes.byteLength > maxPictureBytes) return { refused: "too-large" };
    return this.inTurn(bank, async () => {
      const there = await safePath(this.root, bank, path)
        .then((file) => readFile(file))
        .catch(() => undefined);
      const version = versionOf(bytes);
      if (there === undefined) return (await this.put(bank, [{ path, bytes }])) ?? { version };
      return version === versionOf(there) ? { version } : { refused: "changed", current: undefined };
    });
  }

  /**
   * Makes a new bank with its sheet: the folder appears with the file in it, or not at all.
   * @returns why it was not made; undefined when it is
   */
  async createBank(bank: string, text: string): Promise<Refusal | undefined> {
    const bytes = Buffer.from(text, "utf8");
    if (!isBankName(bank)) return { refused: "outside" };
    if (bytes.byteLength > maxTextBytes) return { refused: "too-large" };
    return this.inTurn("", async () => {
      let beside: string | undefined;
      try {
        const root = await realpath(this.root);
        const folder = join(root, bank);
        const there = await lstat(folder).catch(() => undefined);
        if (there) return { refused: "changed", current: undefined };
        beside = join(root, besideName(bank));
        await mkdir(beside);
        await (await stageFile(join(beside, "bank.mdx"), bytes)).commit();
        await rename(beside, folder);
        return undefined;
      } catch (error) {
        if (beside) await rm(beside, { recursive: true, force: true }).catch(() => {});
        return refusalOf(error);
      }
    });
  }

  /** Whether this server can write into the folder of banks at all. */
  async canWrite(): Promise<boolean> {
    const probe = join(this.root, besideName("rehearse"));
    try {
      await (await open(probe, "wx")).close();
      await rm(probe);
      return true;
    } catch {
      return false;
    }
  }

  /** Paths of all plain files of a bank. */
  private async paths(bank: string): Promise<string[]> {
    const folder = await safeFolder(this.root, bank, "bank.mdx").catch(() => undefined);
    if (!folder) return [];
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
      );
  }

  /** Whether something stands at a path, be it a file that can't be read. */
  private async isThere(bank: string, path: string): Promise<boolean> {
    const look = async () => lstat(join(await safeFolder(this.root, bank, path), basename(path)));
    return look().then(
      () => true,
      (error) => error instanceof Outside,
    );
  }

  /** One after the other for each bank, so that no save falls between another one's look and its write. */
  private inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(name) ?? Promise.resolve()).then(work, work);
    const end = turn.then(
      () => {},
      () => {},
    );
    this.turns.set(name, end);
    end.then(() => {
      if (this.turns.get(name) === end) this.turns.delete(name);
    });
    return turn;
  }

  /** Puts bytes in files' places, or takes away what has none: all are beside them before the first one changes. */
  private async put(
    bank: string,
    files: readonly { path: string; bytes: Uint8Array | null }[],
  ): Promise<Refusal | undefined> {
    const staged: StagedFile[] = [];
    try {
      for (const { path, bytes } of files) {
        const file = await safePath(this.root, bank, path, true);
        staged.push(
          bytes === null
            ? { commit: () => rm(file, { force: true }), drop: async () => {} }
            : await stageFile(file, bytes),
        );
      }
      for (const one of staged) await one.commit();
      return undefined;
    } catch (error) {
      for (const one of staged) await one.drop();
      return refusalOf(error);
    }
  }
}

/** @throws what is nobody's fault but ours */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Outside) return { refused: "outside" };
  if (readOnlyCodes.has((error as NodeJS.ErrnoException).code ?? "")) return { refused: "read-only" };
  throw error;
}

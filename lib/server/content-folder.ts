import { isUtf8 } from "node:buffer";
import { createHash, randomBytes } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { isBankName, isContentPath, isPicturePath } from "./content-path";

/** A file as it stands on disk. */
export interface ContentFile {
  text: string;
  /** Names these very bytes: SHA-256, in hexadecimal. */
  version: string;
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
const maxPictureBytes = 5_000_000;

/** What a system says where it will not let us write. */
const readOnlyCodes = new Set(["EROFS", "EACCES", "EPERM"]);

class Outside extends Error {}

const versionOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

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
    const folder = await this.safeFolder(bank, "bank.mdx").catch(() => undefined);
    if (!folder) return [];
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
      )
      .filter(isContentPath)
      .sort((a, b) => Number(b === "bank.mdx") - Number(a === "bank.mdx") || (a < b ? -1 : 1));
  }

  /** A file of a bank; undefined when there is none, or when it is none that the studio may read. */
  async read(bank: string, path: string): Promise<ContentFile | undefined> {
    if (!isContentPath(path)) return undefined;
    try {
      const bytes = await readFile(await this.safePath(bank, path));
      if (bytes.byteLength > maxTextBytes) return undefined;
      // Bytes that are no text would come back as others.
      return isUtf8(bytes) ? { text: bytes.toString("utf8"), version: versionOf(bytes) } : undefined;
    } catch {
      return undefined;
    }
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
    if (bytes.byteLength > maxTextBytes) return { refused: "too-large" };
    return this.inTurn(`${bank}/${path}`, async () => {
      const current = await this.read(bank, path);
      if ((current?.version ?? null) !== seen) return { refused: "changed", current };
      if (!current && (await this.isThere(bank, path))) return { refused: "outside" };
      return this.put(bank, path, bytes);
    });
  }

  /** Adds a picture to a bank. One of the same name and content is there already; of other content, is refused. */
  async addPicture(bank: string, path: string, bytes: Uint8Array): Promise<{ version: string } | Refusal> {
    if (!isPicturePath(path)) return { refused: "outside" };
    if (bytes.byteLength > maxPictureBytes) return { refused: "too-large" };
    return this.inTurn(`${bank}/${path}`, async () => {
      const there = await this.safePath(bank, path)
        .then((file) => readFile(file))
        .catch(() => undefined);
      if (there === undefined) return this.put(bank, path, bytes);
      const version = versionOf(there);
      return version === versionOf(bytes) ? { version } : { refused: "changed", current: undefined };
    });
  }

  /** Whether this server can write into the folder of banks at all. */
  async canWrite(): Promise<boolean> {
    const probe = join(this.root, `.rehearse-${randomBytes(6).toString("hex")}.tmp`);
    try {
      await (await open(probe, "wx")).close();
      await rm(probe);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether something stands at a path, be it a file that can't be read. */
  private async isThere(bank: string, path: string): Promise<boolean> {
    const look = async () => lstat(join(await this.safeFolder(bank, path), basename(path)));
    return look().then(
      () => true,
      () => false,
    );
  }

  /** One after the other for each file, so that no save falls between another one's look and its write. */
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

  /** The real folder of a file, walked step by step: no step may be a link. */
  private async safeFolder(bank: string, path: string, isMade = false): Promise<string> {
    if (!isBankName(bank)) throw new Outside();
    let folder = await realpath(this.root);
    for (const name of [bank, ...path.split("/").slice(0, -1)]) {
      folder = join(folder, name);
      if (isMade) await mkdir(folder).catch(ignoreExisting);
      if (!(await lstat(folder)).isDirectory()) throw new Outside();
    }
    return folder;
  }

  /** The real path of a file that is there, a plain one, or that is not there yet. */
  private async safePath(bank: string, path: string, isMade = false): Promise<string> {
    const file = join(await this.safeFolder(bank, path, isMade), basename(path));
    const found = await lstat(file).catch(() => undefined);
    if (found && !found.isFile()) throw new Outside();
    return file;
  }

  /**
   * Puts bytes in a file's place in one step: written beside it, brought to the disk, renamed. Whoever is stopped in
   * between, even by force, leaves the old file or the new one.
   */
  private async put(bank: string, path: string, bytes: Uint8Array): Promise<{ version: string } | Refusal> {
    let beside: string | undefined;
    try {
      const file = await this.safePath(bank, path, true);
      beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
      const handle = await open(beside, "wx");
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, file);
      const version = versionOf(await readFile(file));
      if (version !== versionOf(bytes)) throw new Error(`${bank}/${path} is not what was written.`);
      return { version };
    } catch (error) {
      if (beside) await rm(beside, { force: true }).catch(() => {});
      if (error instanceof Outside) return { refused: "outside" };
      if (readOnlyCodes.has((error as NodeJS.ErrnoException).code ?? "")) return { refused: "read-only" };
      throw error;
    }
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { listPacks, partsFolder } from "./artefact-files";
import { type PartSink, partHash } from "./cut-bank";
import { Pack, type PackSlice, PackWriter, readJson, writeWhole } from "./pack";

function isWhole(pack: Pack | undefined, hash: string, slice: PackSlice): boolean {
  try {
    return pack !== undefined && partHash(pack.read(slice)) === hash;
  } catch {
    return false;
  }
}

/** The parts of a bank on the disk, by hash, for the one who writes them. New ones go into one new pack a compilation. */
export class PartStore {
  /** The name of the pack that holds each part. */
  private readonly packOf = new Map<string, string>();
  /** The hash of each shard that was made, by the names of its contents. */
  private recipes: Map<string, string>;
  private writer: { name: string; pack: PackWriter; hashes: string[] } | undefined;

  constructor(
    private readonly folder: string,
    private readonly bank: string,
  ) {
    for (const name of listPacks(folder, bank)) {
      const pack = Pack.open(join(partsFolder(folder, bank), name));
      // Read whole, once in the life of the process: a part that is damaged counts as none, and is made again.
      for (const [hash, slice] of pack?.slices ?? [])
        if (isWhole(pack, hash, slice)) this.packOf.set(hash, name);
      pack?.close();
    }
    this.recipes = new Map(readJson<[string, string][]>(this.recipeFile()) ?? []);
  }

  private recipeFile(): string {
    return join(this.folder, this.bank, "recipes.json");
  }

  /** Begins a version. Parts that it keeps and that are not there yet are written when it is finished. */
  begin(): PartSink & { finish(): string[]; abandon(): void } {
    const used = new Set<string>();
    const made = new Map<string, string>();
    const keep = (json: string): string => {
      const hash = partHash(json);
      this.write(hash, json, used);
      return hash;
    };
    return {
      keep,
      keepKnown: (hash) => {
        const pack = this.packOf.get(hash);
        if (pack !== undefined) used.add(pack);
        return pack !== undefined;
      },
      keepShard: (recipe, make) => {
        const known = this.recipes.get(recipe);
        const pack = known === undefined ? undefined : this.packOf.get(known);
        const hash = known !== undefined && pack !== undefined ? known : keep(make());
        if (pack !== undefined) used.add(pack);
        made.set(recipe, hash);
        return hash;
      },
      finish: () => {
        this.writer?.pack.finish();
        this.writer = undefined;
        const isSame =
          made.size === this.recipes.size && [...made.keys()].every((one) => this.recipes.has(one));
        this.recipes = made;
        if (!isSame) writeWhole(this.recipeFile(), JSON.stringify([...made]));
        return [...used].sort();
      },
      abandon: () => {
        for (const hash of this.writer?.hashes ?? []) this.packOf.delete(hash);
        this.writer?.pack.abandon();
        this.writer = undefined;
      },
    };
  }

  private write(hash: string, json: string, used: Set<string>): void {
    const known = this.packOf.get(hash);
    if (known === undefined) {
      this.writer ??= this.open();
      this.writer.pack.add(hash, json);
      this.writer.hashes.push(hash);
      this.packOf.set(hash, this.writer.name);
    }
    used.add(known ?? (this.writer?.name as string));
  }

  private open() {
    // By time, so that names sort by age.
    const name = `${Date.now().toString(36)}-${randomUUID().slice(0, 8)}.pack`;
    return { name, pack: new PackWriter(join(partsFolder(this.folder, this.bank), name)), hashes: [] };
  }

  /** Forgets packs that were deleted. */
  forget(names: ReadonlySet<string>): void {
    for (const [hash, name] of this.packOf) if (names.has(name)) this.packOf.delete(hash);
  }
}

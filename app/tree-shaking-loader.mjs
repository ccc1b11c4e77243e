import { dirname } from "node:path";
import { build } from "esbuild";

/**
 * Takes of a module what is named, and leaves the rest out. A loader of Turbopack's, named in next.config.ts, for
 * libraries whose unused classes Turbopack can't leave out by itself.
 * @this has `getOptions(): { names: string[] }`
 */
export default async function treeShakingLoader(source) {
  const { names } = this.getOptions();
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names.join(", ")} } from "whole";`,
      resolveDir: dirname(this.resourcePath),
    },
    bundle: true,
    format: "esm",
    target: "es2022",
    treeShaking: true,
    write: false,
    plugins: [
      {
        name: "whole",
        setup(bundle) {
          bundle.onResolve({ filter: /^whole$/ }, () => ({ path: "whole", namespace: "whole" }));
          bundle.onLoad({ filter: /./, namespace: "whole" }, () => ({ contents: source, loader: "js" }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

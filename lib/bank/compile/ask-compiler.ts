import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { CompileAnswer, CompileRequest } from "./compile-service";

let service: ChildProcess | undefined;

/**
 * The process that compiles. The compiler never runs in the server's own: it is TypeScript that starts threads, and a
 * bundler would take it apart.
 */
function startService(): ChildProcess {
  const path = join(process.cwd(), "lib", "bank", "compile", "compile-service.ts");
  // What our own process was started with (loaders of the server or of a test) is not for this one.
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", path], {
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.once("exit", () => {
    if (service === child) service = undefined;
  });
  // It must not keep a build or a test from ending.
  child.unref();
  child.channel?.unref();
  return child;
}

/**
 * Has the content folder compiled, and waits for it.
 * @param isEditing whether to keep the process for the next time
 * @throws when the compiler itself fails, which no content can cause
 */
export async function askCompiler(request: CompileRequest): Promise<void> {
  service ??= startService();
  const child = service;
  child.ref();
  child.channel?.ref();
  try {
    const { error } = await new Promise<CompileAnswer>((resolve, reject) => {
      const failed = () => reject(new Error("The compiler ended before it was done."));
      child.once("exit", failed);
      child.once("message", (answer: CompileAnswer) => {
        child.off("exit", failed);
        resolve(answer);
      });
      child.send(request);
    });
    if (error !== undefined) throw new Error(`The content could not be compiled: ${error}`);
  } finally {
    child.unref();
    child.channel?.unref();
    if (!request.isEditing) child.disconnect();
  }
}

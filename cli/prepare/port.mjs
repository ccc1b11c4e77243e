import { connect, createServer } from "node:net";
import { RunError } from "./run.mjs";

/**
 * The port to serve on: `--port N`, else PORT, else 3000.
 * @param {string[]} args the command's arguments
 * @throws {RunError} for an argument that is not understood or not a port
 */
export function choosePort(args) {
  let text = process.env.PORT || "3000";
  const rest = [...args];
  while (rest.length > 0) {
    const argument = rest.shift();
    const [name, value] = argument.split(/=(.*)/s);
    if (name !== "--port" && name !== "-p") {
      throw new RunError(`${argument} is not an option here. There is one: --port N.`, 2);
    }
    text = value ?? rest.shift() ?? "";
  }
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new RunError(`"${text}" is not a port. A port is a number from 1 to 65535, such as 3000.`, 2);
  }
  return port;
}

/**
 * Makes sure that nobody else listens on a port, before minutes go into a build.
 * @throws {RunError} with what to do
 */
export async function requireFreePort(port) {
  const problem = await tryPort(port);
  if (problem === undefined) return;
  const another = port < 65_535 ? port + 1 : 3000;
  const what =
    problem === "EADDRINUSE"
      ? `port ${port} is taken by another program (perhaps Rehearse is already running: http://localhost:${port}).`
      : `port ${port} can't be opened (${problem}).`;
  throw new RunError(
    `${what} Stop that program, or choose another port by adding this to the command: -- --port ${another}`,
    1,
  );
}

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Waits until somebody listens on a port, or `isOver` says that it is of no use any more. */
export async function untilListening(port, isOver) {
  while (!isOver()) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "localhost");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** @returns {Promise<string | undefined>} the error's code when the port can't be opened */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer().once("error", (error) => resolve(error.code ?? error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}

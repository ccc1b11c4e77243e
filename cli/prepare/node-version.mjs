/** The oldest Node that every dependency runs on. The same as `engines` in package.json. */
const oldest = [20, 19];

/**
 * Says what is wrong with a version of Node, or nothing when it is new enough.
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `Rehearse needs Node ${oldest.join(".")} or newer, and this is ${version}. Get the current version from https://nodejs.org.`;
}

/** Ends the program with a plain message when Node is too old, before anything fails in a stranger way. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem === undefined) return;
  console.error(`rehearse: ${problem}`);
  process.exit(1);
}

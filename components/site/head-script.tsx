/**
 * What runs before the first paint, as one script: a cheap phone is busy some milliseconds longer with each one more. The
 * parts are constants of ours. One that fails ends those after it. Sits in `<head>`.
 */
export function HeadScript({ parts }: { parts: readonly string[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours
  return <script dangerouslySetInnerHTML={{ __html: parts.join(";") }} />;
}

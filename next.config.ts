import type { NextConfig } from "next";

type TurbopackRules = NonNullable<NonNullable<NextConfig["turbopack"]>["rules"]>[string];

const isDev = process.env.NODE_ENV === "development";

/** Everything comes from our own origin. Next's bootstrap and the theme script are inline; its dev tools need eval and a socket. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  // A silent sound, made on the page, by which the keys of a headset reach hands-free reading.
  "media-src 'self' blob:",
  `connect-src 'self'${isDev ? " ws:" : ""}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");

/**
 * Pictures of banks. An SVG may hold a script: opened by itself, it gets a sandbox and may load nothing. Stands here and
 * not in the route, because what is set here wins.
 */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/**
 * A form of a page that sends no referrer does not say where it comes from either; signing in has to. And a window that
 * opens the studio gets no hold on it. Study pages do without that: it makes the browser begin a process for the page,
 * 45 ms on a cheap phone, and there is nothing to sign in to.
 */
const studioHeaders = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/**
 * Scripts, styles and fonts of the build. The page's own policy rules them; the long one beside each of a dozen scripts
 * would cost a study page 10 kB. What runs as a worker has no page: it may load from here and nowhere else.
 */
const builtFileHeaders = [
  { key: "Content-Security-Policy", value: "default-src 'self'" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

/**
 * `import … from "./globals.css?styles"`: see app/style-sheet.tsx. The browser gets the texts with its page, and
 * while pages are edited the stylesheet comes Next's own way (`#page-styles` in package.json).
 */
const onServer = { all: [{ query: "?styles" }, { not: "browser" }] };
const inBrowser = { all: [{ query: "?styles" }, "browser"] };
const stylesAsText = [
  { condition: onServer, loader: isDev ? "./app/no-style-texts-loader.mjs" : "./app/style-texts-loader.mjs" },
  { condition: inBrowser, loader: "./app/no-style-texts-loader.mjs" },
].map(({ condition, loader }) => ({ condition, loaders: [loader], as: "*.js" })) as TurbopackRules;

/** All else that the address of a quiz may ask for: then it is another quiz, or a sitting. */
const otherQuizKeys = ["session", "retry", "items", "seed", "domain", "kinds", "mode"];

const nextConfig: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm run check` looks at types; looking twice would cost every first start ten seconds.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    rules: {
      "*.css": stylesAsText,
      // Its schedulers are never used: 1.5 kB of every study page.
      "**/ts-fsrs/dist/index.mjs": {
        loaders: [{ loader: "./app/tree-shaking-loader.mjs", options: { names: ["FSRSAlgorithm"] } }],
      },
    },
    resolveAlias: {
      // The Markdown parser's list of named characters: its way for browsers asks a document, which a worker has not.
      "decode-named-character-reference": {
        browser: "./node_modules/decode-named-character-reference/index.js",
      },
    },
  },
  experimental: {
    // What is left of styles (app/fonts.css) comes with the page: on a slow network, a file of its own is a second trip.
    inlineCss: true,
    // What Next and React have in CommonJS and nobody calls: half a kilobyte of every page.
    turbopackCjsTreeShaking: true,
    // On a cheap phone each script costs 10 ms to ask for: one for what Next brings, for the frame and for the page each. A quiz
    // has 5 so, and had 12. Sizes are in bytes before minifying.
    turbopackChunking: { minChunkSize: 200_000, maxChunkCountPerGroup: 1, maxMergeChunkSize: 10_000_000 },
  },
  // A quick quiz is made before anybody asks (docs/decisions/035). Only as a document: within the app, each one is another.
  rewrites: async () => [
    {
      source: "/exams/:bank/quiz",
      has: [
        { type: "query", key: "count", value: "5" },
        { type: "header", key: "accept", value: ".*text/html.*" },
      ],
      missing: otherQuizKeys.map((key) => ({ type: "query", key })),
      destination: "/exams/:bank/quiz/first",
    },
  ],
  // Asked for by its own name, it would be a quiz without an address.
  redirects: async () => [
    { source: "/exams/:bank/quiz/first", destination: "/exams/:bank/quiz?count=5", permanent: false },
  ],
  headers: async () => [
    { source: "/((?!_next/static/|styles/).*)", headers: securityHeaders },
    { source: "/(_next/static|styles)/:path*", headers: builtFileHeaders },
    { source: "/studio/:path*", headers: studioHeaders },
    {
      source: "/exams/:bank/images/:path*",
      headers: [{ key: "Content-Security-Policy", value: picturePolicy }],
    },
  ],
};

export default nextConfig;

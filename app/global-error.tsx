"use client";

/** The last resort, when the frame itself failed. It has no styles but its own. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Rehearse</title>
        <style>{`:root{color-scheme:light dark}body{max-width:40rem;margin:4rem auto;padding:0 1rem;font:1.125rem/1.55 system-ui,sans-serif;background:#fbf8f3;color:#1e2a2c}button{min-height:48px;padding:0 1.25rem;font:inherit;font-weight:600;border:0;border-radius:10px;background:#0e6660;color:#fff}a{color:inherit}@media(prefers-color-scheme:dark){body{background:#14191a;color:#ede8e0}button{background:#6fd0c4;color:#14191a}}`}</style>
      </head>
      <body>
        <main role="alert">
          <h1>Rehearse did not start</h1>
          <p>Your answers are kept on this device. Trying again is safe.</p>
          <button type="button" onClick={() => retry()}>
            Try again
          </button>
          <p>
            In crisis? Call or text <a href="tel:988">988</a>. Emergency: <a href="tel:911">911</a>.
          </p>
        </main>
      </body>
    </html>
  );
}

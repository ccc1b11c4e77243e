/** Stands where a session will be, while the record and the bank are on their way. */
export function SessionWaiting() {
  return (
    <div data-focus-mode="" className="mx-auto w-full max-w-[44rem] grow py-6" role="status">
      <p className="text-quiet">Getting your questions ready…</p>
    </div>
  );
}

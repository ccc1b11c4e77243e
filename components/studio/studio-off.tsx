import { EmptyState } from "@/components/ui/empty-state";

/** Stands where nobody set a password. */
export function StudioOff() {
  return (
    <EmptyState level={1} title="The studio is off on this server">
      <p>
        In the studio, instructors write questions in the browser. To turn it on, set{" "}
        <code>REHEARSE_STUDIO_PASSWORD</code> to a long password and start the server again. On your own
        machine, <code>npm run dev</code> opens it without one.
      </p>
    </EmptyState>
  );
}

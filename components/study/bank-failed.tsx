import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The bank could not be loaded: says so and offers another try. */
export function BankFailed({ retry }: { retry: () => void }) {
  return (
    <div className="py-8">
      <Notice
        tone="error"
        title="The questions could not be loaded."
        action={
          <Button size="small" onClick={retry}>
            Try again
          </Button>
        }
      >
        You may be offline. Your earlier answers are safe on this device.
      </Notice>
    </div>
  );
}

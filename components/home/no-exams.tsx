import { EmptyState } from "@/components/ui/empty-state";

/** What stands in place of the exams when the content folder has none that can be used. */
export function NoExams({ folder }: { folder: string }) {
  return (
    <EmptyState title="There is no exam here yet">
      <p>
        Rehearse shows the banks in the folder <code className="font-mono text-[0.9em]">{folder}</code>, and
        it holds none that can be used. Whoever set this site up can add one with this command:
      </p>
      <pre className="mt-4 overflow-x-auto rounded-md bg-sunken p-4 font-mono text-ink text-sm">
        <code>npm run bank -- new bank my-exam</code>
      </pre>
      <p className="mt-4">
        Then start Rehearse again. Your own record, if you have one, is not touched by this.
      </p>
    </EmptyState>
  );
}

/**
 * Leads to the first field of a form that has a message, once the messages stand there.
 * @param otherwise finds the field that is meant by a message which stands at none
 */
export function focusInvalid(form: HTMLFormElement | null, otherwise?: string): void {
  setTimeout(() => {
    const find = (selector: string) => form?.querySelector<HTMLElement>(selector);
    (find("[aria-invalid=true]") ?? (otherwise ? find(otherwise) : undefined))?.focus();
  });
}

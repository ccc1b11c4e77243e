/** The letter that an option is shown with: 0 is A. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

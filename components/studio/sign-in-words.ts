/** Why somebody was not let in, in a sentence. The keys are part of an address where there is no script. */
export const signInWords = {
  empty: "Type the password.",
  wrong: "This is not the password.",
  wait: "There were too many wrong passwords. Try again later.",
  clear: "Over a network the studio needs https: anybody on the way could read the password.",
} as const;

/** Why a sign-in was refused. */
export type SignInRefusal = keyof typeof signInWords;

/** What a page's address says of the sign-in that led to it; undefined where it says nothing that we know. */
export function signInWordsOf(refusal: string | null): string | undefined {
  return refusal !== null && Object.hasOwn(signInWords, refusal)
    ? signInWords[refusal as SignInRefusal]
    : undefined;
}

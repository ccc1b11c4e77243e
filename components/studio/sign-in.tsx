"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { focusInvalid } from "./focus-invalid";
import { signInWordsOf } from "./sign-in-words";
import { jsonRequest, studioFetch } from "./studio-fetch";

/**
 * Asks for the studio's password. A plain form that the server answers by itself: what is typed or sent before the script
 * is there counts.
 */
export function SignIn() {
  const router = useRouter();
  const page = usePathname();
  const [error, setError] = useState(signInWordsOf(useSearchParams().get("sign-in")));
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusLeft(form, "#content");
  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const password = new FormData(event.currentTarget).get("password");
    setBusy(true);
    const answer = await studioFetch("/api/studio/session", jsonRequest("POST", { password }));
    // At once, so that the field that the message belongs to can be found.
    flushSync(() => {
      setBusy(false);
      if (!answer.ok) setError(answer.error);
    });
    if (answer.ok) router.refresh();
    else focusInvalid(form.current);
  };
  return (
    <form
      ref={form}
      method="post"
      action="/api/studio/session"
      onSubmit={signIn}
      className="max-w-[30rem] space-y-6"
    >
      <div>
        <h1 className="text-2xl">Studio</h1>
        <p className="mt-3 text-quiet">Here instructors write questions and mend them.</p>
      </div>
      <input type="hidden" name="page" value={page} />
      <TextInput
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        required
        error={error}
      />
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        Sign in
      </Button>
    </form>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { jsonRequest, studioFetch } from "./studio-fetch";

/** Asks for the studio's password. */
export function SignIn() {
  const router = useRouter();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const answer = await studioFetch("/api/studio/session", jsonRequest("POST", { password }));
    setBusy(false);
    if (answer.ok) router.refresh();
    else setError(answer.error);
  };
  return (
    <form onSubmit={signIn} className="max-w-[30rem] space-y-6">
      <div>
        <h1 className="text-2xl">Studio</h1>
        <p className="mt-3 text-quiet">Here instructors write questions and mend them.</p>
      </div>
      {/* Without a name: sent before the script is there, the form would put the password into the address. */}
      <TextInput
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        error={error}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        Sign in
      </Button>
    </form>
  );
}

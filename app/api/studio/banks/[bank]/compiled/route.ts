import { loadBank } from "@/lib/bank/compile/catalogue";
import { answer, refusal, refuse } from "../../../refuse";

/** The whole bank as it was compiled, for an export: items that can't be read are not in it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ bank: string }> },
): Promise<Response> {
  const refused = await refusal(request);
  if (refused) return refused;
  const bank = await loadBank((await params).bank);
  return bank ? answer(bank) : refuse(404, "There is no such bank, or its bank.mdx is broken.");
}

import { revalidatePath } from "next/cache";
import { askCompiler } from "@/lib/bank/compile/ask-compiler";
import { contentDir } from "@/lib/bank/compile/catalogue";

/**
 * Brings what was saved to the learners: the bank is compiled, and pages that were made of the old one are made again
 * when somebody asks for them.
 * @returns whether it went well; what was saved is on disk either way
 */
export async function publish(): Promise<boolean> {
  try {
    await askCompiler({
      contentDir: contentDir(),
      isEditing: process.env.NODE_ENV === "development",
      wantsSearch: true,
    });
  } catch {
    return false;
  }
  revalidatePath("/", "layout");
  return true;
}

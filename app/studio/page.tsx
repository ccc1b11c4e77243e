import { BankList } from "@/components/studio/bank-list";
import { contentDir, findBank, listDiagnostics } from "@/lib/bank/compile/catalogue";
import { contentFolder } from "@/lib/server/content-folders";
import { gate } from "./gate";

export default function StudioPage() {
  return gate(async () => {
    const ids = await contentFolder(contentDir()).banks();
    const banks = await Promise.all(
      ids.map(async (id) => {
        const bank = await findBank(id);
        const found = await listDiagnostics(id);
        const errors = found.filter(({ severity }) => severity === "error").length;
        return {
          id,
          title: bank?.title ?? id,
          isUsable: bank !== undefined,
          items: bank?.items ?? 0,
          lessons: bank?.lessons.length ?? 0,
          errors,
          warnings: found.length - errors,
        };
      }),
    );
    return <BankList banks={banks} />;
  });
}
